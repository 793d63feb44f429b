/** What the address a request was sent to says. */
export interface Host {
  /** The project of `<project>.localhost`. */
  project: string | undefined
  /** A throw-away name for one event stream: `l<number>.<project>.localhost` (see `spread.ts`). */
  throwAway: boolean
}

/**
 * Reads a Host header. Undefined when the name is not one of the lake's own: then the request was led
 * here by somebody else's DNS entry (rebinding), and is refused.
 */
export function readHost(host: string): Host | undefined {
  const name = /^(\[::1\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase()
  if (!name) return undefined
  if (name === 'localhost' || name === '127.0.0.1' || name === '[::1]') {
    return {project: undefined, throwAway: false}
  }
  const labels = name.split('.')
  if (labels.pop() !== 'localhost' || labels.includes('')) return undefined
  const project = labels.pop()
  return {project, throwAway: labels.length === 1 && /^l\d+$/.test(labels[0] ?? '')}
}
