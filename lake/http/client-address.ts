import {isIP} from 'node:net'
import {isLoopbackAddress} from '../settings.ts'

/**
 * Returns the network address that a request comes from: of the connection, or for a connection from this
 * machine the one that its proxy names. The last entry of `X-Forwarded-For` is the one that the proxy wrote
 * itself. Undefined for this machine and within this process.
 */
export function clientAddress(headers: Headers, connected: string | undefined): string | undefined {
  if (connected === undefined) return undefined
  if (!isLoopbackAddress(connected)) return plain(connected)
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isLoopbackAddress(forwarded) || forwarded === '' ? undefined : plain(forwarded)
}

/** Returns an IPv4-mapped address as IPv4, and `unknown` for what is not an address. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) === 0 ? 'unknown' : bare.toLowerCase()
}
