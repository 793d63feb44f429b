/** The fields of a redirect that the check needs. */
export interface Redirect {
  /** The old path on this site. */
  from: string
  /** The target: a path of this site, or a URL on another site. Undefined if it is unknown. */
  to: string | undefined
}

/**
 * Returns the problem of a redirect among the `others`, as a sentence for the writer: it has the same path as
 * another one, it leads to itself, it is part of a loop, or it makes a chain. Undefined if there is none. If
 * every redirect has passed this check, a reader is redirected at most once.
 */
export function findRedirectProblem(
  {from, to}: Redirect,
  others: readonly Redirect[],
): string | undefined {
  const start = readPath(from)
  const destination = readPath(to)
  if (others.some((other) => readPath(other.from) === start)) {
    return 'Another redirect has this old address already. Change that one, or delete one of the two.'
  }
  if (destination === start) return 'This leads to itself. Lead it to another page, or delete it.'
  const next = others.find((other) => readPath(other.from) === destination)
  if (next) {
    return leadsTo(start, next, others)
      ? `Readers would go round in a circle: ${next.from} leads back here. Lead one of the two to another page.`
      : `${next.from} is an old address itself${andLeadsTo(next)}. Lead this one there directly.`
  }
  const before = others.find((other) => readPath(other.to) === start)
  return (
    before &&
    `${before.from} leads to this old address, so that its readers would be sent on twice. Lead it to the new page first.`
  )
}

/** Normalizes a path for comparison: without `?`, `#` and a slash at the end, and percent-decoded. */
export function readPath(address: string | undefined): string | undefined {
  if (!address?.startsWith('/')) return undefined
  const path = address.replace(/[?#].*$/s, '').replace(/(?<=.)\/+$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Returns whether a chain of redirects ends at `path`. Each redirect is followed once. */
function leadsTo(
  path: string | undefined,
  redirect: Redirect,
  redirects: readonly Redirect[],
): boolean {
  const met = new Set<Redirect>()
  for (
    let at: Redirect | undefined = redirect;
    at && !met.has(at);
    at = redirects.find(({from}) => readPath(from) === readPath(at?.to))
  ) {
    met.add(at)
    if (readPath(at.to) === path) return true
  }
  return false
}

function andLeadsTo({to}: Redirect): string {
  return to ? ` and leads on to ${to}` : ''
}
