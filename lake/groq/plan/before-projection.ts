import type {ExprNode} from 'groq-js'
import {mapTree} from '../tree.ts'
import {CannotPlan} from './cannot-plan.ts'

/**
 * Converts a condition or a term of `order()` after a projection to one before it: the projection's attributes
 * are replaced by their expressions.
 */
export function beforeProjection(term: ExprNode, expression: ExprNode | undefined): ExprNode {
  if (!expression) return term
  if (expression.type !== 'Projection' || expression.base.type !== 'This') {
    throw new CannotPlan('a filter or order() follows something other than a projection')
  }
  const {expr} = expression
  if (expr.type !== 'Object')
    throw new CannotPlan('a filter or order() follows a projection that is not an object')
  const made = new Map<string, ExprNode>()
  let hasAll = false
  for (const attribute of expr.attributes) {
    if (attribute.type === 'ObjectAttributeValue') made.set(attribute.name, attribute.value)
    else if (attribute.type === 'ObjectSplat' && attribute.value.type === 'This') hasAll = true
    else throw new CannotPlan('a filter or order() follows a projection with "=>"')
  }
  return mapTree(term, (node) => {
    if (node.type === 'AccessAttribute' && node.base === undefined) {
      const value = made.get(node.name)
      if (value) return {type: 'Group', base: value}
      return hasAll ? node : {type: 'Value', value: null}
    }
    if (ofAttributes.has(node.type) || isPlainCall(node)) return undefined
    throw new CannotPlan('a filter or order() after a projection uses more than its attributes')
  })
}

/** Types of nodes that depend on attributes only through their children. */
const ofAttributes = new Set<ExprNode['type']>([
  'AccessAttribute',
  'AccessElement',
  'And',
  'Array',
  'ArrayCoerce',
  'Asc',
  'Deref',
  'Desc',
  'Group',
  'InRange',
  'Neg',
  'Not',
  'OpCall',
  'Or',
  'Parameter',
  'Pos',
  'Select',
  'Slice',
  'Value',
])

/** Returns whether a function depends only on its arguments. */
function isPlainCall(node: ExprNode): boolean {
  return node.type === 'FuncCall' && plainCalls.has(`${node.namespace}::${node.name}`)
}

const plainCalls = new Set([
  'global::coalesce',
  'global::count',
  'global::defined',
  'global::length',
  'global::lower',
  'global::now',
  'global::round',
  'global::upper',
  'pt::text',
  'string::lower',
  'string::upper',
])
