import {isRecord} from '../../web/shared/stored.ts'

/** Returns whether a field holds nothing yet: no value, no text, no entries, or only empty paragraphs. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isEmptyParagraph)
  if (isRecord(value)) {
    return Object.entries(value).every(([name, one]) => name.startsWith('_') || isBlank(one))
  }
  return value === undefined || value === null
}

function isEmptyParagraph(block: unknown): boolean {
  if (!isRecord(block) || block['_type'] !== 'block') return false
  const {children} = block
  return (
    Array.isArray(children) &&
    children.every(
      (child) => isRecord(child) && child['_type'] === 'span' && isBlank(child['text']),
    )
  )
}
