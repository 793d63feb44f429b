import type {ExprNode} from 'groq-js'
import {dateTimeArgument} from '../corrections.ts'
import {sortableOf} from './driver.ts'
import type {Sortable} from './indexes.ts'
import type {Context} from './context.ts'
import type {Scope} from './scope.ts'
import {key} from './sort-key.ts'
import {toKey} from './value.ts'
import {isOrderable} from './constant-values.ts'

/** A limit of an attribute that a filter implies: the attribute is at most, or at least, a constant. */
interface Bound {
  side: 'lower' | 'upper'
  value: ExprNode
  /** How the attribute is compared with the constant. */
  op: string
}

/** The range of an index that contains every match, as conditions on its sort key. */
interface Range {
  bounds: string[]
  /** The filters that are true for exactly the documents in the range. */
  exact: ExprNode[]
}

/** Returns the range of an index for filters. Those that are not exact are checked as well. */
export function bindBounds(
  context: Context,
  conjuncts: readonly ExprNode[],
  by: Sortable,
  sql: string,
  scope: Scope,
): Range {
  const exact = conjuncts.filter((each) => isExact(context, each, by))
  const bounds = conjuncts.flatMap((each) =>
    boundsOf(context, each, by).map((bound) => ({...bound, isExact: exact.includes(each)})),
  )
  const conditions = bounds.flatMap(({side, value, op, isExact: isOwn}) => {
    const known = context.constantOf(value)
    if (!known) {
      const date = context.value(value, scope)
      if (date.kind !== 'datetime') return []
      // Null is equal to null, so a missing date does not restrict the range.
      return side === 'upper'
        ? [`${sql} <= coalesce(${date.sql}, ${key.other})`]
        : [`${sql} >= coalesce(${date.sql}, -9e999)`]
    }
    if (!isOrderable(known.constant)) return []
    const limit = `${sql} ${isOwn ? op : side === 'upper' ? '<=' : '>='} ${toKey(context, {kind: 'constant', ...known})}`
    if (known.constant.type === 'string')
      return [limit, side === 'upper' ? `${sql} >= ''` : `${sql} < x''`]
    return side === 'upper' ? [limit] : [limit, `${sql} < ''`]
  })
  return {bounds: conditions, exact}
}

/** Whether a filter compares exactly what the index sorts by with a constant. The index decides all documents. */
export function isExact(context: Context, node: ExprNode, by: Sortable): boolean {
  if (node.type === 'Group') return isExact(context, node.base, by)
  if (node.type !== 'OpCall' || !(node.op in mirrored)) return false
  const [bound] = boundsOf(context, node, by)
  const known = bound && context.constantOf(bound.value)
  if (!known || !isOrderable(known.constant)) return false
  return [node.left, node.right].some(
    (side) => JSON.stringify(sortableOf(side)) === JSON.stringify(by),
  )
}

const sides: Partial<Record<string, Bound['side'][]>> = {
  '<': ['upper'],
  '<=': ['upper'],
  '>': ['lower'],
  '>=': ['lower'],
  '==': ['upper', 'lower'],
}

const mirrored: Partial<Record<string, string>> = {'<': '>', '<=': '>=', '>': '<', '>=': '<='}

function boundsOf(context: Context, node: ExprNode, by: Sortable): Bound[] {
  if (node.type === 'Group') return boundsOf(context, node.base, by)
  if (node.type === 'And') {
    return [...boundsOf(context, node.left, by), ...boundsOf(context, node.right, by)]
  }
  if (node.type === 'Or')
    return common(boundsOf(context, node.left, by), boundsOf(context, node.right, by))
  if (node.type !== 'OpCall') return []
  if (isSortable(node.left, by)) return compared(context, node.op, node.right, by)
  const op = mirrored[node.op] ?? node.op
  return isSortable(node.right, by) ? compared(context, op, node.left, by) : []
}

function compared(context: Context, op: string, value: ExprNode, {date}: Sortable): Bound[] {
  const type = context.constantOf(value)?.constant.type
  if (date && type === undefined && isOuterDate(value)) {
    return (sides[op] ?? []).map((side) => ({side, value, op}))
  }
  if (date ? type !== 'datetime' : type !== 'string' && type !== 'number') return []
  return (sides[op] ?? []).map((side) => ({side, value, op}))
}

/** Returns whether a node is `dateTime(^.a)`, a date that is the same for every document of the filter. */
function isOuterDate(node: ExprNode): boolean {
  if (node.type === 'Group') return isOuterDate(node.base)
  const argument = dateTimeArgument(node)
  return argument !== undefined && isOuter(argument)
}

function isOuter(node: ExprNode): boolean {
  if (node.type !== 'AccessAttribute' || !node.base) return false
  return node.base.type === 'Parent' || isOuter(node.base)
}

function isSortable(node: ExprNode, by: Sortable): boolean {
  const own = sortableOf(node)
  // A default date only replaces values for which no comparison with a date is true.
  return (
    own?.path.join('.') === by.path.join('.') &&
    (own.date === undefined) === (by.date === undefined)
  )
}

/** Returns the bounds that both sides of `||` have: the same constant on the same side. */
function common(left: Bound[], right: Bound[]): Bound[] {
  return left.filter((bound) =>
    right.some(({side, value}) => side === bound.side && isSame(value, bound.value)),
  )
}

function isSame(a: ExprNode, b: ExprNode): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
