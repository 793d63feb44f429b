import type {ExprNode} from 'groq-js'
import {nodesOf} from '../tree.ts'
import type {CannotPlan} from './cannot-plan.ts'
import type {Context} from './context.ts'
import {documentOf, type Scope} from './scope.ts'
import type {Value} from './value.ts'

/** Returns the value that groq-js gets for the document that is `@`. */
export function evaluated(
  context: Context,
  node: ExprNode,
  scope: Scope,
  reason: CannotPlan,
): Value {
  if (!isOfOneDocument(node)) throw reason
  const alias = documentOf(scope)
  const number = context.literal(context.evaluated(node))
  return {kind: 'json', sql: `groq_evaluate(${number}, ${alias}.id, ${alias}.rev)`}
}

/** Whether an expression depends on nothing but the document and what it references. */
export function isOfOneDocument(node: ExprNode): boolean {
  for (const inner of nodesOf(node)) {
    if (inner.type === 'Parent' || inner.type === 'Everything' || inner.type === 'PipeFuncCall') {
      return false
    }
    if (inner.type === 'FuncCall' && onlyComplete.has(`${inner.namespace}::${inner.name}`))
      return false
  }
  return true
}

/** Functions that need the dataset or a change, or that groq-js lacks. */
const onlyComplete = new Set([
  'delta::changedAny',
  'delta::changedOnly',
  'delta::operation',
  'diff::changedAny',
  'diff::changedOnly',
  'releases::all',
  'text::query',
])
