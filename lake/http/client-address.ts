import {isIP} from 'node:net'
import {isLoopbackAddress} from '../settings.ts'

/**
 * Returns the client's network address. For a connection from this machine, that is the last entry of
 * `X-Forwarded-For`, which the proxy itself added. Undefined for this machine and for calls within this
 * process.
 */
export function clientAddress(headers: Headers, connected: string | undefined): string | undefined {
  if (connected === undefined) return undefined
  if (!isLoopbackAddress(connected)) return plain(connected)
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isLoopbackAddress(forwarded) || forwarded === '' ? undefined : plain(forwarded)
}

/** Returns an IPv4-mapped address as IPv4, and `unknown` for anything that is not an address. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) === 0 ? 'unknown' : bare.toLowerCase()
}
