const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Returns an address if a link may use it: a complete web, e-mail or telephone address, or a path or anchor on this
 * site. Undefined for anything else (`javascript:`, `data:`, `//elsewhere`). The address is parsed as browsers do, so
 * whitespace and upper case cannot disguise a scheme.
 */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const text = address.trim()
  if (/^#[^\s]*$/.test(text) || /^\/(?![/\\])[^\s]*$/.test(text)) return text
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !schemes.includes(url.protocol) || url.username || url.password) return undefined
  return url.href
}
