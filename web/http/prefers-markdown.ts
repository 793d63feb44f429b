/**
 * Returns whether an `Accept` header prefers Markdown to HTML (RFC 9110, 12.5.1). It must name Markdown and not give
 * HTML a higher weight. With equal weights, the first one named wins. Browsers do not name Markdown.
 */
export function prefersMarkdown(accept: string | null | undefined): boolean {
  const ranges = (accept ?? '').split(',').map(readRange)
  const at = (name: string) => ranges.findIndex((range) => range.name === name)
  const weight = (index: number) => ranges[index]?.weight ?? 0
  const markdown = at('text/markdown')
  const html = at('text/html')
  if (weight(markdown) === 0) return false
  // A wildcard matches HTML as well.
  if (html === -1) return weight(markdown) >= Math.max(weight(at('text/*')), weight(at('*/*')))
  return weight(markdown) === weight(html) ? markdown < html : weight(markdown) > weight(html)
}

function readRange(text: string): {name: string; weight: number} {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
  const value = weight === undefined ? 1 : Number(weight)
  return {name, weight: value >= 0 && value <= 1 ? value : 0}
}
