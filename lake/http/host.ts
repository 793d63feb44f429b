/** A parsed Host header. */
export interface Host {
  /** The lake's own name: `localhost`, or one of the settings. */
  base: string
  /**
   * The public origin of that name in the settings: `https://lake.example.org`; undefined for `localhost`.
   */
  publicOrigin: string | undefined
  /** The project of `<project>.localhost`. */
  project: string | undefined
  /**
   * Whether it is a temporary name for one event stream: `l<number>-<project>.localhost` (see
   * `stream-redirect.ts`).
   */
  throwAway: boolean
}

/**
 * Parses a Host header. Returns undefined unless the name is one of the lake's (`localhost`, loopback
 * addresses, or one of `addresses`). This prevents DNS rebinding.
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

/** Parses the labels before the lake's name: none, a project, or a temporary label with a project. */
function below(base: string, publicOrigin: string | undefined, labels: string[]): Host | undefined {
  if (labels.includes('')) return undefined
  const label = labels.at(-1)
  const throwAway = labels.length === 1 ? /^l\d+-(.+)$/.exec(label ?? '') : null
  return {base, publicOrigin, project: throwAway?.[1] ?? label, throwAway: throwAway !== null}
}
