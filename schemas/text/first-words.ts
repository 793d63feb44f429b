/** Returns the text of the first block, for previews in a list. */
export function firstWords(text: unknown): string {
  const [block] = Array.isArray(text) ? (text as {children?: {text?: string}[]}[]) : []
  return (block?.children ?? []).map((child) => child.text ?? '').join('')
}
