/** A redirect as readers meet it. */
export interface Redirect {
  /** The old address: a path of this site. */
  from: string
  /** Where it leads: a path of this site, or an address elsewhere. Undefined while that is not known. */
  to: string | undefined
}

/**
 * What is wrong with a redirect among the `others`, as a sentence to the writer: it begins where
 * another one does, it leads to itself, it goes round in a circle, or readers would be sent on twice.
 * Undefined when it leads them straight to where it should. As long as every redirect was accepted by
 * this, following them from any address ends after one step.
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

/** A path as it is compared: without `?`, `#` and a slash at the end, and with its letters spelled out. */
export function readPath(address: string | undefined): string | undefined {
  if (!address?.startsWith('/')) return undefined
  const path = address.replace(/[?#].*$/s, '').replace(/(?<=.)\/+$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether following the redirects from one of them comes to `path`. Each is followed once. */
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
