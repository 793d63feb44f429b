import type {ExprNode} from 'groq-js'
import {pathOf} from './driver.ts'
import type {Context} from './context.ts'
import {isOrderable, toKey} from './value.ts'

/** A limit of an attribute that a filter implies: the attribute is at most, or at least, a constant. */
interface Bound {
  side: 'lower' | 'upper'
  value: ExprNode
}

/**
 * Returns the range of an index that contains every match, as conditions on its sort key. The filter itself is
 * checked as well, so a bound may be wider than the filter.
 */
export function bindBounds(
  context: Context,
  conjuncts: readonly ExprNode[],
  path: readonly string[],
  sql: string,
): string[] {
  const bounds = conjuncts.flatMap((each) => boundsOf(context, each, path))
  return bounds.flatMap(({side, value}) => {
    const known = context.constantOf(value)
    if (!known || !isOrderable(known.constant)) return []
    const key = toKey(context, {kind: 'constant', ...known})
    const isText = known.constant.type === 'string'
    if (side === 'upper')
      return isText ? [`${sql} <= ${key}`, `${sql} >= ''`] : [`${sql} <= ${key}`]
    return isText ? [`${sql} >= ${key}`, `${sql} < x''`] : [`${sql} >= ${key}`, `${sql} < ''`]
  })
}

const sides: Partial<Record<string, Bound['side'][]>> = {
  '<': ['upper'],
  '<=': ['upper'],
  '>': ['lower'],
  '>=': ['lower'],
  '==': ['upper', 'lower'],
}

const mirrored: Partial<Record<string, string>> = {'<': '>', '<=': '>=', '>': '<', '>=': '<='}

function boundsOf(context: Context, node: ExprNode, path: readonly string[]): Bound[] {
  if (node.type === 'Group') return boundsOf(context, node.base, path)
  if (node.type === 'And') {
    return [...boundsOf(context, node.left, path), ...boundsOf(context, node.right, path)]
  }
  if (node.type === 'Or')
    return common(boundsOf(context, node.left, path), boundsOf(context, node.right, path))
  if (node.type !== 'OpCall') return []
  if (isPath(node.left, path)) return compared(context, node.op, node.right)
  const op = mirrored[node.op] ?? node.op
  return isPath(node.right, path) ? compared(context, op, node.left) : []
}

function compared(context: Context, op: string, value: ExprNode): Bound[] {
  const type = context.constantOf(value)?.constant.type
  if (type !== 'string' && type !== 'number') return []
  return (sides[op] ?? []).map((side) => ({side, value}))
}

function isPath(node: ExprNode, path: readonly string[]): boolean {
  const own = pathOf(node)
  return own !== undefined && own.join('.') === path.join('.')
}

/** Of alternatives, only a bound that all have holds: the same constant on the same side. */
function common(left: Bound[], right: Bound[]): Bound[] {
  return left.filter((bound) =>
    right.some(({side, value}) => side === bound.side && isSame(value, bound.value)),
  )
}

function isSame(a: ExprNode, b: ExprNode): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
