import type {ExprNode} from 'groq-js'
import {accessOf, type Access} from './access.ts'
import type {Context} from './context.ts'
import {pipelineOf, type Pipeline} from './pipeline.ts'
import {within, type Scope} from './scope.ts'
import {toJson, toJsonText, type Value} from './value.ts'

/** The parts of a select of documents. */
export interface Rows {
  pipeline: Pipeline
  access: Access
  /** SQL for the JSON text of what is taken of a document. */
  item: string
}

export function rowsOf(context: Context, node: ExprNode, scope: Scope): Rows {
  const pipeline = pipelineOf(node)
  const access = accessOf(context, pipeline, scope)
  const inner = within(scope, {kind: 'document', alias: access.alias}, true)
  const value: Value = pipeline.expression
    ? context.value(pipeline.expression, inner)
    : {kind: 'document', alias: access.alias}
  return {pipeline, access, item: toJson(context, value)}
}

/** Returns the select of the rows, one JSON text each. */
export function rowsSql({pipeline, access, item}: Rows): string {
  return `SELECT ${item} AS x${tail(pipeline, access)}`
}

/** Returns SQL for documents within an expression: a list, or one document. */
export function sourceValue(context: Context, node: ExprNode, scope: Scope): Value {
  const rows = rowsOf(context, node, scope)
  const sql = rows.pipeline.isSingle
    ? `(${rowsSql(rows)})`
    : `(SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']' FROM (${rowsSql(rows)}) s)`
  return {kind: 'json', sql}
}

/** Returns SQL for `count(*[…])`. */
export function countSource(context: Context, node: ExprNode, scope: Scope): string {
  const pipeline = pipelineOf(node)
  if (pipeline.isSingle)
    return `json_array_length(${toJsonText(context, sourceValue(context, node, scope))})`
  const access = accessOf(context, {...pipeline, order: []}, scope)
  if (pipeline.limit === undefined && pipeline.offset === 0) {
    return `(SELECT count(*) FROM ${access.from}${conditions(access)})`
  }
  return `(SELECT count(*) FROM (SELECT 1${tail(pipeline, access)}))`
}

function tail({limit, offset}: Pipeline, access: Access): string {
  const order = access.order.length === 0 ? '' : ` ORDER BY ${access.order.join(', ')}`
  const range = limit === undefined && offset === 0 ? '' : ` LIMIT ${limit ?? -1} OFFSET ${offset}`
  return ` FROM ${access.from}${conditions(access)}${order}${range}`
}

function conditions({conditions: all}: Access): string {
  return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`
}
