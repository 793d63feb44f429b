import type {ExprNode} from 'groq-js'
import {costlyConditions, type Access} from './access.ts'
import {where} from './clauses.ts'
import type {Context} from './context.ts'
import {pipelineOf, type Pipeline} from './pipeline.ts'
import {within, type DocumentRow, type Scope} from './scope.ts'
import {accessOfPipeline} from './scored-access.ts'
import {isWhole, rangeOf, type Slice} from './slices.ts'
import {toJson, type Value} from './value.ts'

/** The select of a source: one JSON text per row. */
export interface Rows {
  isSingle: boolean
  /** Whether each list among the rows is to be replaced by its items. */
  isFlat: boolean
  sql: string
}

/** Plans the rows of a source. */
export function rowsOf(context: Context, node: ExprNode, scope: Scope): Rows {
  const pipeline = pipelineOf(node)
  const access = accessOfPipeline(context, pipeline, scope)
  const {isSingle, isFlat, slice} = pipeline
  const sql =
    slice.limit !== undefined && !access.isOrdered
      ? sortedFirst(context, pipeline, access, scope)
      : `SELECT ${itemOf(context, pipeline, scope, access.row)} AS x${tail(context, pipeline, access, scope)}`
  return {isSingle, isFlat, sql: slice.isFromEnd && !isSingle ? forwards(sql, slice) : sql}
}

/** Returns the rows of a select in reverse. */
function forwards(sql: string, {skipped}: Slice): string {
  return `SELECT z.x AS x FROM (SELECT row_number() OVER () AS r, y.x AS x FROM (${sql}) y) z ORDER BY z.r DESC LIMIT -1 OFFSET ${skipped}`
}

function itemOf(context: Context, {expression}: Pipeline, scope: Scope, row: DocumentRow): string {
  const inner = within(scope, row, true)
  return toJson(context, expression ? context.value(expression, inner) : row)
}

/**
 * Returns a select that sorts only the numbers of the documents, and computes everything else for the rows that
 * remain. Otherwise SQLite would compute all columns of all rows that it sorts. The inner limit prevents SQLite
 * from merging the selects.
 */
function sortedFirst(context: Context, pipeline: Pipeline, access: Access, scope: Scope): string {
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
    `${limited?.before ?? ''}SELECT ${itemOf(context, pipeline, scope, row)} AS x FROM (${inner}) ${sorted}` +
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

/** Returns SQL for documents within an expression: a list, or one document. */
export function sourceValue(context: Context, node: ExprNode, scope: Scope): Value {
  const rows = rowsOf(context, node, scope)
  const item = rows.isFlat ? itemsOf('s.x') : "coalesce(s.x, 'null')"
  const sql = rows.isSingle
    ? `(${rows.sql})`
    : `(SELECT '[' || coalesce(group_concat(${item}, ','), '') || ']' FROM (${rows.sql}) s)`
  return {kind: 'json', sql}
}

/** Returns SQL for `count(*[…]) > 0`, which stops at the first document. */
export function someSource(context: Context, node: ExprNode, scope: Scope): string | undefined {
  const pipeline = pipelineOf(node)
  if (pipeline.isSingle || pipeline.isFlat) return undefined
  if (!isWhole(pipeline.slice)) return undefined
  const unordered = withoutNeedlessScores({...pipeline, order: []})
  const access = accessOfPipeline(context, unordered, scope)
  return `EXISTS (SELECT 1${tail(context, unordered, {...access, order: []}, scope)})`
}

/** The number of documents does not depend on their scores, unless a filter does. */
function withoutNeedlessScores(pipeline: Pipeline): Pipeline {
  return pipeline.scores?.filters.length === 0 ? {...pipeline, scores: undefined} : pipeline
}

/** Returns SQL for the JSON of a list's items, separated by commas, or of another value; NULL for an empty list. */
function itemsOf(json: string): string {
  return `CASE WHEN substr(${json}, 1, 1) = '[' THEN nullif(substr(${json}, 2, length(${json}) - 2), '') ELSE coalesce(${json}, 'null') END`
}

/** Returns SQL for `count(*[…])`. */
export function countSource(context: Context, node: ExprNode, scope: Scope): string {
  const pipeline = pipelineOf(node)
  if (pipeline.isSingle || pipeline.isFlat) {
    const list = toJson(context, sourceValue(context, node, scope))
    return `(SELECT CASE substr(v.j, 1, 1) WHEN '[' THEN json_array_length(v.j) END FROM (SELECT ${list} AS j) v)`
  }
  const counted = withoutNeedlessScores({...pipeline, order: []})
  const access = accessOfPipeline(context, counted, scope)
  if (isWhole(pipeline.slice)) {
    if (access.count) return `(${access.count})`
    const costly = costlyConditions(context, access, scope, access.row)
    return `(SELECT count(*) FROM ${access.from}${where([...access.conditions, ...costly])})`
  }
  return `(SELECT max(count(*) - ${pipeline.slice.skipped}, 0) FROM (SELECT 1${tail(context, pipeline, access, scope)}))`
}

function tail(context: Context, pipeline: Pipeline, access: Access, scope: Scope): string {
  const costly = costlyConditions(context, access, scope, access.row)
  const order = access.order.length === 0 ? '' : ` ORDER BY ${access.order.join(', ')}`
  return ` FROM ${access.from}${where([...access.conditions, ...costly])}${order}${rangeOf(pipeline.slice)}`
}
