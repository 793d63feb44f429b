/** What the address a request was sent to says. */
export interface Host {
  /** The lake's own name in it: `localhost`, or one that the settings list. */
  base: string
  /** Whether the way to that name is encrypted, by whatever stands before the lake. */
  secure: boolean
  /** The project of `<project>.localhost`. */
  project: string | undefined
  /** A throw-away name for one event stream: `l<number>.<project>.localhost` (see `spread.ts`). */
  throwAway: boolean
}

/**
 * Reads a Host header. Undefined when the name is not one of the lake's own (`localhost`, this
 * machine's loopback addresses, and the listed `addresses`): then the request was led here by somebody
 * else's DNS entry (rebinding), and is refused.
 */
export function readHost(host: string, addresses: string[]): Host | undefined {
  const name = /^(\[::1\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase()
  if (!name) return undefined
  if (name === '127.0.0.1' || name === '[::1]') return below('localhost', false, [])
  const listed = addresses.map((address) => new URL(address))
  const bases = [...listed, {hostname: 'localhost', protocol: 'http:'}]
  for (const {hostname, protocol} of bases) {
    const secure = protocol === 'https:'
    if (name === hostname) return below(hostname, secure, [])
    if (name.endsWith(`.${hostname}`)) {
      return below(hostname, secure, name.slice(0, -hostname.length - 1).split('.'))
    }
  }
  return undefined
}

/** With what stands before the lake's own name: nothing, a project, or a throw-away label and a project. */
function below(base: string, secure: boolean, labels: string[]): Host | undefined {
  if (labels.includes('')) return undefined
  const [first = '', ...others] = labels
  return {
    base,
    secure,
    project: labels.at(-1),
    throwAway: others.length === 1 && /^l\d+$/.test(first),
  }
}
