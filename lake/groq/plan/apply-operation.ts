import type {ExprNode} from 'groq-js'
import {makesDateOrPath} from '../corrections.ts'
import {mapChildren, nodesOf} from '../tree.ts'
import {CannotPlan} from './cannot-plan.ts'
import type {Context} from './context.ts'
import type {Scope} from './scope.ts'
import {toJsonText, type Value} from './value.ts'

const prefix = '\0part'

/** Returns the name of the param with a part of an expression. No query can contain it. */
export function partName(index: number): string {
  return prefix + index
}

/**
 * Returns the value of an operation that SQL lacks: SQL computes the operands, and groq-js applies the
 * operation to them. Undefined if the operation depends on more than its operands.
 */
export function appliedByGroqJs(context: Context, node: ExprNode, scope: Scope): Value | undefined {
  if (!isApplied(node)) return undefined
  const parts: string[] = []
  const withParams = (child: ExprNode): ExprNode => {
    // A literal can also be a function of ours (`host-call.ts`), which JSON does not have.
    if (child.type === 'Value' || context.constantOf(child)) return child
    // JSON has neither dates nor paths, so groq-js evaluates operands that contain one.
    if (makesDateOrPath(child)) {
      if (!isApplied(child)) throw new CannotPlan('it contains a date or a path')
      return mapOperands(child, withParams)
    }
    if (isListOfDocuments(child)) throw new CannotPlan('it needs a list of whole documents')
    const value = context.value(child, scope)
    if (value.kind === 'datetime') throw new CannotPlan('it contains a date')
    parts.push(toJsonText(context, value))
    return {type: 'Parameter', name: partName(parts.length - 1)}
  }
  const number = context.literal(context.evaluated(mapOperands(node, withParams)))
  const list = parts.length === 0 ? "''" : parts.join(` || ',' || `)
  return {kind: 'json', sql: `groq_apply(${number}, '[' || ${list} || ']')`}
}

/**
 * Returns whether a node is a list of whole documents. The complete evaluator handles those, because it limits
 * how much it reads.
 */
function isListOfDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Group':
    case 'ArrayCoerce':
    case 'Filter':
    case 'PipeFuncCall':
    case 'Slice':
      return isListOfDocuments(node.base)
    default:
      return false
  }
}

/** Replaces the operands of an operation; the bodies of `[]…`, `[…]` and `order()` do not change. */
function mapOperands(node: ExprNode, map: (child: ExprNode) => ExprNode): ExprNode {
  switch (node.type) {
    case 'Map':
    case 'FlatMap':
    case 'Filter':
    case 'Projection':
    case 'PipeFuncCall':
      return {...node, base: map(node.base)}
    default:
      return mapChildren(node, map)
  }
}

/** Returns whether an operation depends on nothing but its operands. */
function isApplied(node: ExprNode): boolean {
  switch (node.type) {
    case 'AccessAttribute':
      return node.base !== undefined
    case 'AccessElement':
    case 'And':
    case 'Array':
    case 'ArrayCoerce':
    case 'Group':
    case 'InRange':
    case 'Neg':
    case 'Not':
    case 'OpCall':
    case 'Or':
    case 'Pos':
    case 'Select':
    case 'Slice':
    case 'Value':
      return true
    case 'Object':
      return true
    case 'FuncCall':
      return !ofScope.has(`${node.namespace}::${node.name}`)
    case 'Map':
    case 'FlatMap':
    case 'Filter':
    case 'Projection':
      return isOfItem(node.expr)
    case 'PipeFuncCall':
      return node.name === 'order' && node.args.every(isOfItem)
    default:
      return false
  }
}

/** Functions that depend on the document, or that groq-js lacks. */
const ofScope = new Set([
  'delta::changedAny',
  'delta::changedOnly',
  'delta::operation',
  'diff::changedAny',
  'diff::changedOnly',
  'global::boost',
  'global::references',
  'releases::all',
  'sanity::partOfRelease',
  'sanity::versionOf',
  'text::query',
])

/** Returns whether a body depends on nothing but the item. */
function isOfItem(node: ExprNode): boolean {
  for (const inner of nodesOf(node)) {
    switch (inner.type) {
      case 'Parent':
      case 'Everything':
      case 'Deref':
        return false
      case 'PipeFuncCall':
        if (inner.name !== 'order') return false
        break
      case 'FuncCall':
        if (ofScope.has(`${inner.namespace}::${inner.name}`)) return false
        break
    }
  }
  return true
}
