import {isIP} from 'node:net'
import {withoutPort} from '../../common/http/client-key.ts'
import {isLoopbackAddress} from '../settings.ts'

/**
 * Returns the client's network address: the entry of `X-Forwarded-For` that the outermost of the trusted proxies added. It is
 * counted from the right, because a client can write any entries to the left of it. Without a number, a connection
 * from this machine has one proxy, and others have none. Undefined for this machine and for calls within this process.
 */
export function clientAddress(
  headers: Headers,
  connected: string | undefined,
  trustedProxies: number | undefined,
): string | undefined {
  if (connected === undefined) return undefined
  const isHere = isLoopbackAddress(connected)
  const proxies = trustedProxies ?? (isHere ? 1 : 0)
  const entries = proxies > 0 ? (headers.get('x-forwarded-for') ?? '').split(',') : []
  const forwarded = withoutPort(entries.at(-proxies)?.trim() ?? '')
  // A client of a proxy on another machine is never on this one, whatever it claims.
  if (forwarded === '' || isLoopbackAddress(forwarded)) return isHere ? undefined : plain(connected)
  return plain(forwarded)
}

/** Returns an IPv4-mapped address as IPv4, and `unknown` for anything that is not an address. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) === 0 ? 'unknown' : bare.toLowerCase()
}
