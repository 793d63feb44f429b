import {StartFailure} from '../system/start-failure.ts'
import {codeOf} from './patient-fetch.ts'

const networkCodes: Record<string, string> = {
  ENOTFOUND: 'its name cannot be resolved. Check the network, and the project’s id',
  EAI_AGAIN: 'its name cannot be resolved. Check the network',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection ended, repeatedly',
  UND_ERR_SOCKET: 'the connection ended, repeatedly',
  UND_ERR_CONNECT_TIMEOUT: 'it does not respond. Check the network',
  ETIMEDOUT: 'it does not respond. Check the network',
}

/** Returns the status of a refused request, from the error of a client or of Sanity's exporter and importer. */
export function statusOf(error: unknown): number | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('statusCode' in at && typeof at.statusCode === 'number') return at.statusCode
    const [, status] = /\bHTTP (\d{3})\b/.exec(at.message) ?? []
    if (status !== undefined) return Number(status)
  }
  return undefined
}

/** Converts an error to one line: at which end it happened (`label`), and what to do. */
export function explain(error: unknown, label: string, written: boolean): StartFailure {
  if (error instanceof StartFailure) return error
  return new StartFailure(
    `${reason(error, label)} ${written ? continuation : 'Nothing was written.'}`,
  )
}

export const continuation =
  'What has been written stays, and nothing was lost. Run the same command again: it continues.'

function reason(error: unknown, label: string): string {
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
  const status = statusOf(error)
  const code = codeOf(error)
  if (status === 401) {
    return `The token for ${label} is not accepted (401): it is wrong, revoked or of another project. Create one with the role Editor at sanity.io/manage, API, Tokens, and set SANITY_API_WRITE_TOKEN.`
  }
  if (status === 403) return `The token for ${label} lacks a permission (403): ${message}`
  if (status === 404) return `${label} does not exist (404): ${message}`
  if (status === 429) {
    return `${label} still limits the rate of requests (429), after a minute of waiting.`
  }
  if (status !== undefined && status >= 500) {
    return `${label} fails with ${status}, after repeated attempts.`
  }
  if (networkCodes[code] !== undefined)
    return `${label} cannot be reached: ${networkCodes[code]} (${code}).`
  return `The move stopped at ${label}: ${message}.`
}
