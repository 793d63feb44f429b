/**
 * Whether a request would rather have Markdown than HTML (RFC 9110, 12.5.1): only one that names it, and that
 * does not weigh HTML higher. No browser names it. Of two that weigh the same, the one named first is meant.
 */
export function prefersMarkdown(accept: string | null | undefined): boolean {
  const ranges = (accept ?? '').split(',').map(readRange)
  const at = (name: string) => ranges.findIndex((range) => range.name === name)
  const weight = (index: number) => ranges[index]?.weight ?? 0
  const markdown = at('text/markdown')
  const html = at('text/html')
  if (weight(markdown) === 0) return false
  // A wildcard takes HTML as well as anything, and asks for nothing in particular.
  if (html === -1) return weight(markdown) >= Math.max(weight(at('text/*')), weight(at('*/*')))
  return weight(markdown) === weight(html) ? markdown < html : weight(markdown) > weight(html)
}

function readRange(text: string): {name: string; weight: number} {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
  const value = weight === undefined ? 1 : Number(weight)
  return {name, weight: value >= 0 && value <= 1 ? value : 0}
}
