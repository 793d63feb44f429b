/** What the address a request was sent to says. */
export interface Host {
  /** The lake's own name in it: `localhost`, or one that the settings list. */
  base: string
  /** Where browsers reach that name, as the settings list it: `https://lake.example.org`; undefined for `localhost`. */
  publicOrigin: string | undefined
  /** The project of `<project>.localhost`. */
  project: string | undefined
  /** A throw-away name for one event stream: `l<number>-<project>.localhost` (see `stream-redirect.ts`). */
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
  if (name === '127.0.0.1' || name === '[::1]') return below('localhost', undefined, [])
  for (const address of [...addresses, undefined]) {
    const base = address === undefined ? 'localhost' : new URL(address).hostname
    if (name === base) return below(base, address, [])
    if (name.endsWith(`.${base}`)) {
      return below(base, address, name.slice(0, -base.length - 1).split('.'))
    }
  }
  return undefined
}

/** With what stands before the lake's own name: nothing, a project, or a throw-away label and a project. */
function below(base: string, publicOrigin: string | undefined, labels: string[]): Host | undefined {
  if (labels.includes('')) return undefined
  const label = labels.at(-1)
  const throwAway = labels.length === 1 ? /^l\d+-(.+)$/.exec(label ?? '') : null
  return {base, publicOrigin, project: throwAway?.[1] ?? label, throwAway: throwAway !== null}
}
