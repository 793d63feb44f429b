import {lookup as resolveName} from 'node:dns'
import {request as requestHttp, type IncomingMessage, type OutgoingHttpHeaders} from 'node:http'
import {request as requestHttps} from 'node:https'
import {isIP, type LookupFunction} from 'node:net'

export interface GuardedRequest {
  method?: string
  headers: OutgoingHttpHeaders
  body?: string
  signal: AbortSignal
  /** Whether the connection is closed after the response. */
  closes?: boolean
  /** Decides whether a connection to an IP address is allowed. */
  isAllowed: (address: string) => boolean
}

/** The address of a request is refused: another attempt would be refused, too. */
export class AddressRefused extends Error {}

/**
 * Sends a request to an address that somebody else has chosen, and resolves with the response. The IP address is checked
 * after the name is resolved, and the connection uses the same result. Redirects are not followed: send the request to
 * the new address, so that it is checked, too.
 *
 * @throws AddressRefused, or what Node throws for a failed connection
 */
export function sendGuarded(url: URL, request: GuardedRequest): Promise<IncomingMessage> {
  const {method = 'GET', headers, body, signal, closes = false, isAllowed} = request
  const problem = problemOf(url, isAllowed)
  if (problem !== undefined) return Promise.reject(new AddressRefused(problem))
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const options = {method, headers, signal, lookup: checkedLookup(isAllowed)}
    const sent = open(url, closes ? {...options, agent: false} : options, resolve)
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Returns why an address can be refused before its name is resolved; undefined if it cannot. */
function problemOf(
  {protocol, hostname, username, password}: URL,
  isAllowed: (address: string) => boolean,
): string | undefined {
  if (!/^https?:$/.test(protocol)) return 'its address is not one of the web'
  if (username || password) return 'its address contains credentials'
  // A literal address is never looked up.
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) > 0 && !isAllowed(literal) ? notPublic : undefined
}

const notPublic = 'its address is not public'

/** Resolves a name and refuses it if one of its addresses is not allowed. */
function checkedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, {...options, all: true}, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const [first] = addresses
      if (!first || addresses.some(({address}) => !isAllowed(address))) {
        return callback(new AddressRefused(notPublic), '', 0)
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'its host does not exist',
  EAI_AGAIN: 'its host cannot be found',
  ECONNREFUSED: 'its host refuses connections',
  ECONNRESET: 'the connection was lost',
  ABORT_ERR: 'it took too long',
}

/** Returns an error whose message can follow the name of what was requested. */
export function toReason(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reason = typeof code === 'string' ? reasons[code] : undefined
  if (reason) return new Error(reason, {cause: error})
  return error instanceof Error ? error : new Error(String(error))
}
