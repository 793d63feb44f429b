import type {ExprNode} from 'groq-js'
import {accessOf, costlyConditions} from './access.ts'
import {where} from './clauses.ts'
import type {Context} from './context.ts'
import {pipelineOf, type Pipeline} from './pipeline.ts'
import {outermost, within, type DocumentRow, type Scope} from './scope.ts'
import {accessOfPipeline} from './scored-access.ts'
import {selectRows, tail} from './select-rows.ts'
import {isWhole, type Slice} from './slices.ts'
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
  const sql = selectRows(
    context,
    pipeline,
    access,
    scope,
    (row) => `${itemOf(context, pipeline, scope, row)} AS x`,
  )
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
 * Returns SQL that selects the numbers of all documents of a pipeline in its order, without its slice. Undefined if
 * that needs sorting or reads contents.
 */
export function orderedNumbers(context: Context, pipeline: Pipeline): string | undefined {
  const {row, from, conditions, costly, order, isOrdered} = accessOf(context, pipeline, outermost)
  if (!isOrdered || costly.length > 0) return undefined
  return `SELECT ${row.alias}.number FROM ${from}${where(conditions)} ORDER BY ${order.join(', ')}`
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
