import {isRecord} from '../../web/shared/stored.ts'

/** The longest text that a preview shows, in characters. */
const longest = 4000

/**
 * Returns the words of a document's texts, a paragraph on each line, shortened to 4,000 characters. Stored values may
 * be anything, so whatever is not a block of text is passed over.
 */
export function readableText(document: Record<string, unknown> | undefined): string {
  const paragraphs = Object.values(document ?? {}).flatMap(paragraphsOf)
  const text = paragraphs.filter(Boolean).join('\n\n')
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text
}

function paragraphsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).map(({children}) => {
    if (!Array.isArray(children)) return ''
    const words = children.filter(isRecord).map(({text}) => text)
    return words.filter((text) => typeof text === 'string').join('')
  })
}
