import type {ExprNode} from 'groq-js'
import {nodesOf} from '../tree.ts'
import type {CannotPlan} from './cannot-plan.ts'
import type {Context} from './context.ts'
import {documentOf, type DocumentRow, type Scope} from './scope.ts'
import type {Value} from './value.ts'

/** Returns the value that groq-js gets for the document that is `@`. */
export function evaluatedByGroqJs(
  context: Context,
  node: ExprNode,
  scope: Scope,
  reason: CannotPlan,
): Value {
  if (!isOfOneDocument(node)) throw reason
  return {kind: 'json', sql: `groq_evaluate(${ofDocument(context, node, documentOf(scope))})`}
}

/** Returns the arguments of a function that evaluates an expression for a document. */
export function ofDocument(
  context: Context,
  node: ExprNode,
  {alias, score = 'NULL'}: DocumentRow,
): string {
  context.noteCost('evaluated')
  return `${context.literal(context.evaluated(node))}, ${alias}.id, ${alias}.rev, ${score}`
}

/** Like `ofDocument`, for the functions that search the texts of an expression's value. */
export function textOfDocument(
  context: Context,
  node: ExprNode,
  {alias, score = 'NULL'}: DocumentRow,
): string {
  context.noteCost('evaluated')
  const columns = ['number', 'id', 'rev', 'size'].map((name) => `${alias}.${name}`)
  return [context.literal(context.searched(node)), ...columns, score].join(', ')
}

/** Returns whether an expression depends on nothing but the document and the documents that it references. */
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
