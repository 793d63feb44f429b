import type {ExprNode} from 'groq-js'
import {LakeError} from '../error.ts'
import {mapChildren} from './tree.ts'

/**
 * Checks `score()` and `boost()`, which groq-js accepts in more places than GROQ. `score()` needs a list of
 * documents: a single document and the result of a projection have no score. `boost()` is a part of the
 * arguments of `score()`.
 *
 * @throws LakeError `invalid`
 */
export function checkScores(node: ExprNode): void {
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'boost') {
    throw new LakeError('invalid', 'boost() is only possible as an argument of score().')
  }
  if (node.type === 'PipeFuncCall' && node.name === 'score') {
    if (isMade(node.base)) {
      throw new LakeError(
        'invalid',
        'score() needs a list of documents: put it before a projection or an index.',
      )
    }
    checkScores(node.base)
    for (const arg of node.args) checkPredicate(arg)
    return
  }
  mapChildren(node, (child) => {
    checkScores(child)
    return child
  })
}

/** groq-js finds `boost()` only here. */
function checkPredicate(node: ExprNode): void {
  if (node.type === 'And' || node.type === 'Or') {
    checkPredicate(node.left)
    checkPredicate(node.right)
  } else if (node.type === 'FuncCall' && node.name === 'boost') {
    const [predicate, ...others] = node.args
    if (predicate) checkPredicate(predicate)
    for (const other of others) checkScores(other)
  } else checkScores(node)
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
