import {isIPv4, isIPv6} from 'node:net'
import {clientKey, withoutPort} from '../../common/http/client-key.ts'

/**
 * Returns the client's address. With trusted proxies, it is the entry of `X-Forwarded-For` that the outermost of them
 * wrote. It is counted from the right, because a client can write any entries to the left of it. Without trusted
 * proxies, or if a request did not pass all of them, it is the address of the connection.
 */
export function clientAddress(
  forwardedFor: string | undefined,
  connected: string | undefined,
  trustedProxies: number,
): string {
  const entries = trustedProxies > 0 ? (forwardedFor ?? '').split(',') : []
  const address = withoutPort(entries.at(-trustedProxies)?.trim() ?? '')
  return isIPv4(address) || isIPv6(address) ? address : (connected ?? '')
}

/** Returns the client's key for a request whose `X-Forwarded-For` this process has set. */
export function clientOf(headers: Headers): string {
  return clientKey(headers.get('x-forwarded-for') ?? '')
}
