import {createHash} from 'node:crypto'
import {headKey, key, pathLiteral} from './sort-key.ts'
import type {Visibility} from './visibility.ts'

/**
 * An index over the documents of each type: by type, by version if `byVersion`, by the sort key of one
 * attribute, and by the shown id.
 */
export interface IndexDefinition {
  name: string
  /** Attribute names. */
  path: readonly string[]
  descending: boolean
  idColumn: Visibility['idColumn']
  byVersion: boolean
}

export const indexPrefix = 'by_query_'

/** Describes the index for an attribute. Throws `CannotPlan` for unusual attribute names. */
export function indexOn(
  path: readonly string[],
  descending: boolean,
  {idColumn, version}: Visibility,
): IndexDefinition {
  pathLiteral(path)
  const byVersion = version !== undefined
  const text = JSON.stringify([path, descending, idColumn, byVersion])
  const name = indexPrefix + createHash('sha256').update(text).digest('hex').slice(0, 16)
  return {name, path, descending, idColumn, byVersion}
}

/** Returns the statement that creates the index. */
export function createIndexSql({
  name,
  path,
  descending,
  idColumn,
  byVersion,
}: IndexDefinition): string {
  const columns = [
    'type',
    ...(byVersion ? ['version'] : []),
    `${indexedKey('head', path)}${descending ? ' DESC' : ''}`,
    idColumn,
  ]
  return `CREATE INDEX IF NOT EXISTS ${name} ON documents (${columns.join(', ')})`
}

/** Returns the sort key as it is in indexes. */
export function indexedKey(head: string, path: readonly string[]): string {
  return headKey(head, path, key.undecided)
}
