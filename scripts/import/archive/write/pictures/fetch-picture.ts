import type {IncomingMessage} from 'node:http'
import {sendGuarded, toReason} from '../../../../../common/http/guarded-request.ts'
import {isPublicAddress} from '../../../../../common/http/public-address.ts'

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
    const {isAllowed} = limits
    const response = await sendGuarded(url, {headers: requestHeaders, signal, isAllowed}).catch(
      (error: unknown) => {
        throw toReason(error)
      },
    )
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

const requestHeaders = {
  'User-Agent': 'Stillwater import',
  Accept: 'image/avif,image/webp,image/*;q=0.8',
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
