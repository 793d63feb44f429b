import type {DocumentType} from '../../schemas/index.ts'

/**
 * Types whose new documents are published with the text that refers to them, because a writer creates them within it. An
 * article or a page is a text of its own, and only its own "Publish" publishes it.
 */
export const partTypes: ReadonlySet<string> = new Set<DocumentType>([
  'author',
  'topic',
  'series',
  'source',
  'passage',
  'offering',
])

export function isPart(type: string): boolean {
  return partTypes.has(type)
}
