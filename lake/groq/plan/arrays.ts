import type {ExprNode} from 'groq-js'
import {CannotPlan} from './cannot-plan.ts'
import {where} from './clauses.ts'
import type {Context} from './context.ts'
import {itemJson} from './items.ts'
import {within, type Scope} from './scope.ts'
import {isPipeline} from './pipeline.ts'
import {hasEscape} from './sort-key.ts'
import {elementAt, isWhole, rangeOf, sliceOf, whole, type Slice} from './slices.ts'
import {toJson, toJsonText, type Value} from './value.ts'

/** The parts of an array expression within a document: the source, the filters and the value of each item. */
interface List {
  /** SQL for the JSON text of the underlying array. */
  base: string
  alias: string
  conditions: string[]
  /** SQL for the JSON text of one item of the result. */
  item: string
  isMapped: boolean
}

/** Returns the JSON text of a list: `[]`, `[…]` with a filter or a slice, `[]…`, or a literal list. */
export function arrayValue(context: Context, node: ExprNode, scope: Scope): Value {
  if (node.type === 'Array') return literalList(context, node, scope)
  if (node.type === 'ArrayCoerce') {
    const json = toJson(context, context.value(node.base, scope))
    return {
      kind: 'json',
      sql: `(SELECT CASE substr(v.j, 1, 1) WHEN '[' THEN v.j END FROM (SELECT ${json} AS j) v)`,
    }
  }
  if (node.type === 'Slice') {
    return {kind: 'json', sql: joined(listOf(context, node.base, scope), sliceOf(node))}
  }
  return {kind: 'json', sql: joined(listOf(context, node, scope), whole)}
}

function joined(list: List, slice: Slice): string {
  const all = isWhole(slice)
    ? `SELECT '[' || coalesce(group_concat(coalesce(${list.item}, 'null'), ','), '') || ']' FROM json_each(b.j) ${list.alias}${where(list.conditions)}`
    : `SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']' FROM (${rowsOf(list, slice)}) s`
  return ofArray(list, all)
}

/** Returns a select of the items that a slice takes, as `x`. */
function rowsOf(list: List, slice: Slice): string {
  const rows = `FROM json_each(b.j) ${list.alias}${where(list.conditions)}`
  if (!slice.isFromEnd) return `SELECT ${list.item} AS x ${rows}${rangeOf(slice)}`
  const last = `SELECT ${list.item} AS x, ${list.alias}.key AS k ${rows} ORDER BY k DESC${rangeOf(slice)}`
  return `SELECT t.x FROM (${last}) t ORDER BY t.k LIMIT -1 OFFSET ${slice.skipped}`
}

/**
 * Returns the select for an array, otherwise NULL. It is undecided for an array with an escape: SQLite reads
 * items as text, which cannot represent the unpaired surrogate that JSON may have escaped.
 */
function ofArray({base}: List, select: string): string {
  return `(SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN ${hasEscape('b.j')} THEN groq_undecided() ELSE (${select}) END END FROM (SELECT ${base} AS j) b)`
}

/** Splits an array expression into the source, the filters and the value of each item. */
function listOf(context: Context, node: ExprNode, scope: Scope): List {
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
      return listOf(context, node.base, scope)
    case 'Filter': {
      const list = listOf(context, node.base, scope)
      if (list.isMapped) throw new CannotPlan('a filter follows "[]"')
      const inner = within(scope, {kind: 'item', alias: list.alias})
      return {...list, conditions: [...list.conditions, context.condition(node.expr, inner)]}
    }
    case 'Map': {
      const list = listOf(context, node.base, scope)
      if (list.isMapped) throw new CannotPlan('"[]" follows "[]"')
      const inner = within(scope, {kind: 'item', alias: list.alias}, true)
      const item = toJson(context, context.value(node.expr, inner))
      return {...list, item, isMapped: true}
    }
    default: {
      if (isPipeline(node)) throw new CannotPlan('a list of documents is treated as an array')
      const base = toJson(context, context.value(node, scope))
      const alias = context.alias('i')
      return {base, alias, conditions: [], item: itemJson(alias), isMapped: false}
    }
  }
}

/** Returns the value of `list[index]`. */
export function elementOf(
  context: Context,
  node: ExprNode & {type: 'AccessElement'},
  scope: Scope,
): Value {
  const {base, index} = node
  if (base.type === 'Filter' || base.type === 'Map') {
    const list = listOf(context, base, scope)
    return {kind: 'json', sql: ofArray(list, rowsOf(list, elementAt(index)))}
  }
  const json = toJson(context, context.value(base, scope))
  const path = index < 0 ? `$[#${index}]` : `$[${index}]`
  return {kind: 'json', sql: `((${json}) -> ${context.literal(path)})`}
}

/** Returns SQL for the number of items; NULL unless it is a list. */
export function countOf(context: Context, node: ExprNode, scope: Scope): string {
  const list = listOf(context, node, scope)
  return ofArray(list, `SELECT count(*) FROM json_each(b.j) ${list.alias}${where(list.conditions)}`)
}

function literalList(context: Context, node: ExprNode & {type: 'Array'}, scope: Scope): Value {
  const items = node.elements.map(({value, isSplat}) => {
    if (isSplat) throw new CannotPlan('a list contains "..."')
    return toJsonText(context, context.value(value, scope))
  })
  return {kind: 'json', sql: `('[' || ${items.join(` || ',' || `) || "''"} || ']')`}
}
