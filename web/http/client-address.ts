import {isIPv4, isIPv6} from 'node:net'

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

/**
 * Returns the key by which limits count an address. An IPv6 client has all addresses of its /64 network, so its key
 * is the network.
 */
export function clientKey(address: string): string {
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (ipv4) return ipv4
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({length: Math.max(0, 8 - start.length - end.length)}, () => '0')
  const groups = [...start, ...zeros, ...end].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

/** Returns the client's key for a request whose `X-Forwarded-For` this process has set. */
export function clientOf(headers: Headers): string {
  return clientKey(headers.get('x-forwarded-for') ?? '')
}

/** Some proxies add the port: `192.0.2.7:4711`, `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^([\d.]+):\d+$/, '$1')
}
