import {costlyConditions, type Access} from './access.ts'
import {where} from './clauses.ts'
import type {Context} from './context.ts'
import type {Pipeline} from './pipeline.ts'
import type {DocumentRow, Scope} from './scope.ts'
import {rangeOf} from './slices.ts'

/**
 * Returns a select of the documents that a pipeline takes, in its order: in reverse, if its slice counts from the end.
 * `columnOf`: returns the select's column for a document.
 */
export function selectRows(
  context: Context,
  pipeline: Pipeline,
  access: Access,
  scope: Scope,
  columnOf: (row: DocumentRow) => string,
): string {
  return pipeline.slice.limit !== undefined && !access.isOrdered
    ? sortedFirst(context, pipeline, access, scope, columnOf)
    : `SELECT ${columnOf(access.row)}${tail(context, pipeline, access, scope)}`
}

/**
 * Returns a select that sorts only the numbers of the documents, and computes everything else for the rows that
 * remain. Otherwise SQLite would compute all columns of all rows that it sorts. The inner limit prevents SQLite
 * from merging the selects.
 */
function sortedFirst(
  context: Context,
  pipeline: Pipeline,
  access: Access,
  scope: Scope,
  columnOf: (row: DocumentRow) => string,
): string {
  const sorted = context.alias('q')
  const alias = context.alias('d')
  const {score} = access.row
  const row: DocumentRow = {kind: 'document', alias, score: score && `${sorted}.s`}
  const range = rangeOf(pipeline.slice)
  const costly = costlyConditions(context, access, scope, row)
  const limited = costly.length === 0 ? limitedByCount(context, pipeline, access) : undefined
  const {from, conditions} = limited ?? access
  const inner =
    `SELECT ${access.row.alias}.number AS n${score === undefined ? '' : `, ${score} AS s`} FROM ${from}${where(conditions)}` +
    ` ORDER BY ${access.order.join(', ')}${costly.length === 0 ? range : ' LIMIT -1'}`
  return (
    `${limited?.before ?? ''}SELECT ${columnOf(row)} FROM (${inner}) ${sorted}` +
    ` CROSS JOIN documents ${alias}${where([`${alias}.number = ${sorted}.n`, ...costly])}` +
    `${costly.length === 0 ? '' : range}`
  )
}

/** How many of the rows with the largest counts may be left out by other conditions. With more, all rows are sorted. */
const spare = 50

/**
 * If the rows are sorted by a count first, returns the tables and conditions of those that have at least the count of
 * the last row that is needed. The further sort keys of all others, which must be read from the documents, are not
 * computed. `before`: begins the select.
 */
function limitedByCount(
  context: Context,
  {slice}: Pipeline,
  {byCount, row, conditions}: Access,
): (Pick<Access, 'from' | 'conditions'> & {before: string}) | undefined {
  const wanted = slice.offset + (slice.limit ?? 0)
  if (!byCount || wanted === 0) return undefined
  const counts = context.alias('g')
  const from = (select: string): string =>
    `${select} ${byCount.alias} CROSS JOIN documents ${row.alias}`
  const sorted = `(SELECT n, c FROM ${counts} ORDER BY c DESC LIMIT ${wanted + spare})`
  const last = `(SELECT ${byCount.sql} FROM ${from(sorted)}${where(conditions)} LIMIT 1 OFFSET ${wanted - 1})`
  return {
    before: `WITH ${counts} AS MATERIALIZED (${byCount.select}) `,
    from: from(counts),
    conditions: [`${byCount.sql} >= coalesce(${last}, 0)`, ...conditions],
  }
}

/** Returns the clauses of a select after its columns. */
export function tail(context: Context, pipeline: Pipeline, access: Access, scope: Scope): string {
  const costly = costlyConditions(context, access, scope, access.row)
  const order = access.order.length === 0 ? '' : ` ORDER BY ${access.order.join(', ')}`
  return ` FROM ${access.from}${where([...access.conditions, ...costly])}${order}${rangeOf(pipeline.slice)}`
}
