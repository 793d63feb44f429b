import type {Path} from 'sanity'
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

/** Returns the entries, validation markers or findings, that are not about a field of `document` that is blank. */
export function exceptBlank<Entry extends {path: Path}>(
  entries: readonly Entry[],
  document: Record<string, unknown>,
  touched: ReadonlySet<string> = new Set(),
): Entry[] {
  return entries.filter(({path: [field]}) => {
    if (typeof field !== 'string' || touched.has(field)) return true
    return !isBlank(document[field])
  })
}
