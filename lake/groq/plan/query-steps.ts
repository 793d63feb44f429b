import type {DatabaseSync} from 'node:sqlite'
import type {IndexDefinition} from './indexes.ts'

/**
 * What a step of a statement does:
 * - `lookup`: finds one row by its key
 * - `index`: finds rows by an index
 * - `type`: reads every document of a type
 * - `scan`: reads every document
 * - `words`: finds documents by the full-text index
 * - `sort`, `group`: collects all rows that were found and sorts or groups them
 */
export type StepKind = 'lookup' | 'index' | 'type' | 'scan' | 'words' | 'sort' | 'group'

export interface QueryStep {
  kind: StepKind
  /** A sentence without a full stop. */
  text: string
}

/**
 * Returns SQLite's plan of a statement (`EXPLAIN QUERY PLAN`) as sentences. Steps that only move values, such
 * as a scan of a single constant row, are left out; a repeated step is listed once.
 */
export function queryStepsOf(
  database: DatabaseSync,
  sql: string,
  used: readonly IndexDefinition[],
): QueryStep[] {
  const rows = database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => ({
      id: Number(row['id']),
      parent: Number(row['parent']),
      detail: String(row['detail']),
    }))
  const tables = tablesIn(sql)
  const repeated = new Set<number>()
  const steps = new Map<string, QueryStep>()
  for (const {id, parent, detail} of rows) {
    const isRepeated = repeated.has(parent) || detail.startsWith('CORRELATED')
    if (isRepeated) repeated.add(id)
    const step = readStep(detail, tables, used)
    if (!step) continue
    const text = isRepeated ? `for each row: ${step.text}` : step.text
    steps.set(text, {...step, text})
  }
  return [...steps.values()]
}

/** Returns the table of each alias. */
function tablesIn(sql: string): ReadonlyMap<string, string> {
  const named = sql.matchAll(/\b(documents|edges|contents|words)\s+(?:AS\s+)?([a-z]\w*)\b/g)
  return new Map(Array.from(named, ([, table = '', alias = '']) => [alias, table]))
}

function readStep(
  detail: string,
  tables: ReadonlyMap<string, string>,
  used: readonly IndexDefinition[],
): QueryStep | undefined {
  const temporary = /^USE TEMP B-TREE FOR (.*)/.exec(detail)?.[1]
  if (temporary !== undefined) {
    return temporary.endsWith('ORDER BY')
      ? {kind: 'sort', text: `sorts all rows found, because no index has the order`}
      : {kind: 'group', text: 'groups all rows found'}
  }
  const [, verb, alias = '', rest = ''] = /^(SEARCH|SCAN) (\w+)(.*)/.exec(detail) ?? []
  const table = tables.get(alias) ?? (alias === 'words' ? alias : undefined)
  if (!verb || !table) return undefined
  if (table === 'words') return {kind: 'words', text: 'finds documents by the full-text index'}
  const index = /USING (?:COVERING )?INDEX (\w+)/.exec(rest)?.[1]
  if (verb === 'SCAN') {
    const order = index === undefined ? '' : `, in the order of ${nameOf(index, used)}`
    return {kind: 'scan', text: `reads all ${table}${order}`}
  }
  if (table === 'contents') {
    return {kind: 'lookup', text: 'reads the whole document if the value is not in its head'}
  }
  const columns = / \((.*)\)$/.exec(rest)?.[1] ?? ''
  if (index === undefined || index.startsWith('sqlite_autoindex_documents')) {
    const key = index === undefined ? 'number' : 'id'
    return {kind: 'lookup', text: `finds ${table} by ${key}`}
  }
  if (index === 'documents_by_type' && !/\bid[=<>]/.test(columns)) {
    return {kind: 'type', text: `reads all documents of a type by ${index} (${columns})`}
  }
  return {kind: 'index', text: `finds ${table} by ${nameOf(index, used)} (${columns})`}
}

function nameOf(index: string, used: readonly IndexDefinition[]): string {
  const definition = used.find(({name}) => name === index)
  return definition ? describeIndex(definition) : index
}

/** Describes an index that was created for queries: `the index on slug.current`. */
export function describeIndex({name, by, descending}: IndexDefinition): string {
  const path = by.path.join('.')
  const key = by.date ? `the date in ${path}` : path
  return `the index on ${key}${descending ? ', descending' : ''} (${name})`
}
