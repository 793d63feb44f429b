import {createHash} from 'node:crypto'
import {computedHeadKey, headDateKey, headKey, key, pathLiteral} from './sort-key.ts'
import type {Visibility} from './visibility.ts'

/** What an index sorts by: an attribute, or the date in it. */
export interface Sortable {
  /** Attribute names. */
  path: readonly string[]
  /**
   * To sort by the date in the attribute: the milliseconds for values that are not a date, or undefined if
   * these have none. Absent to sort by the attribute itself.
   */
  date?: {missing: number | undefined}
}

/**
 * An index over the documents of each type: by type, by version if `byVersion`, by a sort key, and by the
 * shown id.
 */
export interface IndexDefinition {
  name: string
  by: Sortable
  descending: boolean
  idColumn: Visibility['idColumn']
  byVersion: boolean
}

export const indexPrefix = 'by_query_'

/** Describes the index for a sort key. Throws `CannotPlan` for unusual attribute names. */
export function indexOn(
  by: Sortable,
  descending: boolean,
  {idColumn, version}: Visibility,
): IndexDefinition {
  pathLiteral(by.path)
  const byVersion = version !== undefined
  // The second part changes with the key's expression, so that an index of an earlier version has another name.
  const text = JSON.stringify([by, by.date ? false : 'units', descending, idColumn, byVersion])
  const name = indexPrefix + createHash('sha256').update(text).digest('hex').slice(0, 16)
  return {name, by, descending, idColumn, byVersion}
}

/** Returns the statement that creates the index. */
export function createIndexSql({
  name,
  by,
  descending,
  idColumn,
  byVersion,
}: IndexDefinition): string {
  const columns = [
    'type',
    ...(byVersion ? ['version'] : []),
    `${indexedKey('head', by)}${descending ? ' DESC' : ''}`,
    idColumn,
  ]
  return `CREATE INDEX IF NOT EXISTS ${name} ON documents (${columns.join(', ')})`
}

/** Returns the sort key as it is in indexes. */
export function indexedKey(head: string, by: Sortable): string {
  return keyOf(head, by, key.undecided)
}

/** Returns the sort key for a statement without an index. The statement fails if a key is undecided. */
export function computedKey(head: string, by: Sortable): string {
  return by.date ? keyOf(head, by, 'groq_undecided()') : computedHeadKey(head, by.path)
}

function keyOf(head: string, {path, date}: Sortable, undecided: string): string {
  if (!date) return headKey(head, path, undecided)
  return headDateKey(
    head,
    path,
    undecided,
    date.missing === undefined ? key.other : String(date.missing),
  )
}
