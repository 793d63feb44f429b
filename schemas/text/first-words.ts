/** The words of a text’s first block, for the line that stands for the text in a list. */
export function firstWords(text: unknown): string {
  const [block] = Array.isArray(text) ? (text as {children?: {text?: string}[]}[]) : []
  return (block?.children ?? []).map((child) => child.text ?? '').join('')
}
