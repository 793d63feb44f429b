import {randomUUID} from 'node:crypto'
import type {ExprNode, PipeFuncCallNode} from 'groq-js'
import {LakeError} from '../error.ts'
import {valueNode} from './call-out.ts'

// Corrections where groq-js differs from the GROQ specification and its test suite.

type OpCallNode = ExprNode & {type: 'OpCall'}
type FuncCallNode = ExprNode & {type: 'FuncCall'}

const self: ExprNode = {type: 'This'}

/**
 * Corrects `path(a) in path(b)`: groq-js matches only strings, so the left path is replaced by its string.
 */
export function withPathAsText(node: OpCallNode): OpCallNode {
  const left = node.op === 'in' && pathText(node.right) ? pathText(node.left) : undefined
  return left ? {...node, left} : node
}

/** Returns the argument of `path()`. */
function pathText(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return pathText(node.base)
  const isPath = node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'path'
  return isPath ? node.args[0] : undefined
}

/** Random, so that no item can equal it. */
const nullItem = valueNode(randomUUID())

/**
 * Corrects `array::unique()`: groq-js keeps every null. Nulls become a string before the call, and null again
 * after.
 */
export function withUniqueNull(node: FuncCallNode): ExprNode {
  const named: ExprNode = {
    type: 'FuncCall',
    namespace: 'global',
    name: 'coalesce',
    args: [self, nullItem],
  }
  const isItem: ExprNode = {type: 'OpCall', op: '!=', left: self, right: nullItem}
  const expr: ExprNode = {
    type: 'Select',
    alternatives: [{type: 'SelectAlternative', condition: isItem, value: self}],
  }
  const args = node.args.map((base): ExprNode => ({type: 'Map', base, expr: named}))
  return {type: 'Map', base: {...node, args}, expr}
}

/**
 * Throws for `score()` on a single document or on the result of a projection, which have no score. groq-js
 * accepts them.
 *
 * @throws LakeError `invalid`
 */
export function checkScored({name, base}: PipeFuncCallNode): void {
  if (name !== 'score' || !isMade(base)) return
  throw new LakeError(
    'invalid',
    'score() needs a list of documents: put it before a projection or an index.',
  )
}

function isMade(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
    case 'Filter':
    case 'Slice':
    case 'PipeFuncCall':
    case 'ArrayCoerce':
      return isMade(node.base)
    case 'Map':
    case 'FlatMap':
      return node.expr.type === 'Projection'
    default:
      return node.type === 'Projection' || node.type === 'AccessElement'
  }
}
