import type {ComparisonNode, ExprNode} from '@sanity/json-match'
import type {Json} from '../document.ts'

/** Returns whether a constraint matches. A missing attribute never matches, not even with `!=`. */
export function compare(
  {left, operator, right}: ComparisonNode,
  valueOf: (side: ExprNode) => Json | undefined,
): boolean {
  const a = valueOf(left)
  const b = valueOf(right)
  if (a === undefined || b === undefined) return false
  if (operator === '==') return a === b
  if (operator === '!=') return a !== b
  if (typeof a === 'number' && typeof b === 'number') return inOrder(operator, a, b)
  // Dates are strings.
  return typeof a === 'string' && typeof b === 'string' && inOrder(operator, a, b)
}

function inOrder<Value extends number | string>(
  operator: '<' | '<=' | '>' | '>=',
  a: Value,
  b: Value,
): boolean {
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}
