/**
 * Returns the line below a title in lists. The most important part comes first, because lists are narrow and
 * cut it off; then what the document lacks; then the rest.
 */
export function listLine(
  [first, ...rest]: unknown[],
  lacking: Record<string, boolean> = {},
): string {
  const missing = Object.entries(lacking).flatMap(([name, lacks]) => (lacks ? [name] : []))
  const lack = missing.length > 0 && `no ${missing.join(', no ')}`
  return [first, lack, ...rest].filter((part) => typeof part === 'string' && part).join(' · ')
}

/** Returns the text of the first block, for previews in a list. */
export function firstWords(text: unknown): string {
  const [block] = Array.isArray(text) ? (text as {children?: {text?: string}[]}[]) : []
  return (block?.children ?? []).map((child) => child.text ?? '').join('')
}
