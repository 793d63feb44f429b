import type {ExprNode} from 'groq-js'
import {makesDateOrPath} from '../corrections.ts'
import {CannotPlan} from './cannot-plan.ts'
import type {Context} from './context.ts'
import {pathOf} from './driver.ts'
import {isOfOneDocument, textOfDocument} from './evaluate-document.ts'
import type {Scope} from './scope.ts'
import {toJson, type Value} from './value.ts'

/**
 * Returns the arguments of a function for `match`: both sides as JSON or, if `isOfDocument`, how groq-js gets the
 * left side from the document, and the right side.
 */
export function matchOperands(
  context: Context,
  {left, right}: ExprNode & {type: 'OpCall'},
  scope: Scope,
): {sql: string; isOfDocument: boolean} {
  const pattern = comparable(context, right, scope)
  // A date matches nothing, but its JSON is a string.
  if (pattern.kind === 'datetime') throw new CannotPlan('match has a date')
  const patternJson = toJson(context, pattern)
  if (isMadeOfDocument(left) && scope.value.kind === 'document') {
    return {
      sql: `${textOfDocument(context, left, scope.value)}, ${patternJson}`,
      isOfDocument: true,
    }
  }
  const text = comparable(context, left, scope)
  if (text.kind === 'datetime') throw new CannotPlan('match has a date')
  context.noteCost('evaluated')
  return {sql: `${toJson(context, text)}, ${patternJson}`, isOfDocument: false}
}

/** Whether an expression is more than an attribute, so that groq-js gets it faster from the parsed document. */
function isMadeOfDocument(node: ExprNode): boolean {
  return pathOf(node) === undefined && !makesDateOrPath(node) && isOfOneDocument(node)
}

/**
 * Returns the value of an operand. Throws `CannotPlan` for a date that groq-js computes: as JSON, it would be
 * compared as a string.
 */
export function comparable(context: Context, node: ExprNode, scope: Scope): Value {
  const value = context.value(node, scope)
  if (value.kind === 'json' && makesDateOrPath(node)) {
    throw new CannotPlan('a comparison contains a date that SQL cannot compute')
  }
  return value
}
