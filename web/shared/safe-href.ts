const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * An address that a link may lead to: a whole web, e-mail or telephone address, or a path or anchor
 * on this site. Everything else (`javascript:`, `data:`, `//elsewhere`) is undefined, whatever blanks or
 * capitals it hides behind: the address is parsed as a browser parses it.
 */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const text = address.trim()
  if (/^#[^\s]*$/.test(text) || /^\/(?![/\\])[^\s]*$/.test(text)) return text
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !schemes.includes(url.protocol) || url.username || url.password) return undefined
  return url.href
}
