import type {ExprNode} from 'groq-js'
import {mapTree, nodesOf} from './tree.ts'

/**
 * Returns whether an expression within a filter has the same value for every filtered document: values,
 * params, paths from `^`, and simple combinations of these.
 */
export function isOperand(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
    case 'Parent':
      return true
    case 'Group':
    case 'ArrayCoerce':
    case 'Deref':
    case 'AccessElement':
      return isOperand(node.base)
    case 'AccessAttribute':
      return node.base !== undefined && isOperand(node.base)
    case 'Map':
    case 'FlatMap':
      return isOperand(node.base) && isOwnPath(node.expr)
    case 'OpCall':
      return node.op === '+' && isOperand(node.left) && isOperand(node.right)
    case 'Array':
      return node.elements.every((element) => isOperand(element.value))
    default:
      return false
  }
}

/** Returns whether the body of `[]._ref` is a path from the element itself. */
function isOwnPath(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'Deref') return isOwnPath(node.base)
  return node.type === 'AccessAttribute' && (!node.base || isOwnPath(node.base))
}

/** Returns whether an operand has the same value everywhere in the query. */
export function isConstant(node: ExprNode): boolean {
  for (const inner of nodesOf(node)) {
    if (inner.type === 'Parent' || inner.type === 'This' || inner.type === 'Deref') return false
  }
  return true
}

/** Rewrites the operand for use outside the filter, where `^` is one level less. */
export function outsideFilter(operand: ExprNode): ExprNode {
  return mapTree(operand, (node) => {
    if (node.type !== 'Parent') return undefined
    return node.n === 1 ? {type: 'This'} : {type: 'Parent', n: node.n - 1}
  })
}
