import {lookup as resolveName} from 'node:dns'
import {request as requestHttp, type IncomingMessage} from 'node:http'
import {request as requestHttps} from 'node:https'
import {isIP, type LookupFunction} from 'node:net'
import {isPublicAddress} from './public-address.ts'

export interface FetchLimits {
  maxBytes: number
  timeoutMs: number
  maxRedirects: number
  /** Decides whether a connection to an address is allowed. */
  isAllowed: (address: string) => boolean
}

export const defaultLimits: FetchLimits = {
  maxBytes: 50 * 1024 * 1024,
  timeoutMs: 30_000,
  maxRedirects: 5,
  isAllowed: isPublicAddress,
}

/**
 * Fetches a picture from a public address. The address is checked after its name is resolved and again after each
 * redirect, so that an archive cannot reach machines of this network. Cookies and credentials are never sent.
 *
 * @throws Error with a reason for the report.
 */
export async function fetchPicture(address: string, limits = defaultLimits): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  let url = new URL(address)
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects += 1) {
    const response = await send(url, signal, limits)
    const {statusCode = 0, headers} = response
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy()
      url = new URL(headers.location, url)
      continue
    }
    if (statusCode !== 200) {
      response.destroy()
      throw new Error(`the server responds with ${statusCode}`)
    }
    return receive(response, limits)
  }
  throw new Error(`it is redirected more than ${limits.maxRedirects} times`)
}

function send(url: URL, signal: AbortSignal, limits: FetchLimits): Promise<IncomingMessage> {
  const {protocol, hostname, username, password} = url
  const problem = !/^https?:$/.test(protocol)
    ? 'its address is not one of the web'
    : username || password
      ? 'its address contains credentials'
      : isRefused(hostname, limits)
        ? 'its address is not public'
        : null
  if (problem) return Promise.reject(new Error(problem))
  const request = protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(url, {signal, lookup: checkedLookup(limits), headers}, resolve)
    sent.on('error', (error) => reject(toReason(error)))
    sent.end()
  })
}

const headers = {
  'User-Agent': 'Stillwater import',
  Accept: 'image/avif,image/webp,image/*;q=0.8',
}

/** A literal address is never looked up, so it is checked here. */
function isRefused(hostname: string, {isAllowed}: FetchLimits): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) > 0 && !isAllowed(literal)
}

/** Resolves a name and refuses it if one of its addresses is not allowed. The connection uses the same result. */
function checkedLookup({isAllowed}: FetchLimits): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, {...options, all: true}, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const [first] = addresses
      if (!first || addresses.some(({address}) => !isAllowed(address))) {
        return callback(new Error('its address is not public'), '', 0)
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
}

async function receive(response: IncomingMessage, {maxBytes}: FetchLimits): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of response) {
      bytes += (piece as Buffer).length
      if (bytes > maxBytes) throw new Error(`it is larger than ${maxBytes / 1024 / 1024} MB`)
      pieces.push(piece as Buffer)
    }
  } catch (error) {
    throw toReason(error)
  } finally {
    response.destroy()
  }
  return Buffer.concat(pieces)
}

function toReason(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reasons: Record<string, string> = {
    ENOTFOUND: 'its host does not exist',
    EAI_AGAIN: 'its host cannot be found',
    ECONNREFUSED: 'its host refuses connections',
    ECONNRESET: 'the connection was lost',
    ABORT_ERR: 'it took too long',
  }
  const reason = typeof code === 'string' ? reasons[code] : undefined
  if (reason) return new Error(reason)
  return error instanceof Error ? error : new Error(String(error))
}
