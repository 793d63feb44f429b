const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Returns an address if a link may use it: a complete web, e-mail or telephone address, or a path or anchor on this
 * site. Undefined for anything else (`javascript:`, `data:`, `//elsewhere`). The address is parsed as browsers do, so
 * whitespace and upper case cannot disguise a scheme.
 */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const text = address.trim()
  if (isOnThisSite(text)) return text
  const url = URL.parse(text)
  return url && problemOf(url) === undefined ? url.href : undefined
}

/** Returns a complete web address if a link may use it; undefined for anything else. */
export function safeWebHref(address: unknown): string | undefined {
  const safe = safeHref(address)
  return safe && /^https?:/.test(safe) ? safe : undefined
}

/**
 * Returns whether an address is a path or an anchor on this site, `/articles/…` or `#…`. `//` begins the address of
 * another host.
 */
export function isOnThisSite(address: string): boolean {
  return /^(?:#|\/(?![/\\]))[^\s]*$/.test(address)
}

/** Returns why no link may use a complete address; undefined if one may. */
export function problemOf({
  protocol,
  username,
  password,
}: URL): 'scheme' | 'credentials' | undefined {
  if (!schemes.includes(protocol)) return 'scheme'
  return username || password ? 'credentials' : undefined
}
