import type {ExprNode, ObjectAttributeNode, ObjectNode} from 'groq-js'
import {valueNode} from '../call-out.ts'
import {array, mapSelect, nothing, object, when} from './nodes.ts'
import {provenanceKey, type Part} from './provenance.ts'
import {shadowOf} from './shadow-of.ts'

/**
 * Returns a query with the result `{value, shadow}`: the value, whose built objects carry their provenance,
 * and the shadow of the value itself.
 */
export function instrument(tree: ExprNode): ExprNode {
  return object({
    value: withProvenance(tree, 0),
    shadow: shadowOf(tree, 0, withProvenance) ?? nothing,
  })
}

/** Returns the expression with the same value, in which built objects carry their provenance. */
function withProvenance(node: ExprNode, depth: number): ExprNode {
  const inner = (child: ExprNode) => withProvenance(child, depth)
  switch (node.type) {
    case 'Object':
      return builtObject(node, depth)
    case 'Filter':
    case 'Group':
    case 'ArrayCoerce':
    case 'AccessElement':
    case 'Slice':
      return {...node, base: inner(node.base)}
    case 'AccessAttribute':
      return node.base ? {...node, base: inner(node.base)} : node
    case 'Map':
    case 'FlatMap':
    case 'Projection':
      return {...node, base: inner(node.base), expr: inner(node.expr)}
    case 'PipeFuncCall':
      return {...node, base: node.name === 'score' ? copied(inner(node.base)) : inner(node.base)}
    case 'Select':
      return mapSelect(node, inner)
    case 'Array':
      return {...node, elements: node.elements.map((each) => ({...each, value: inner(each.value)}))}
    case 'FuncCall':
      return passing.has(`${node.namespace}::${node.name}`)
        ? {...node, args: node.args.map(inner)}
        : node
    case 'OpCall':
      return node.op === '+' ? {...node, left: inner(node.left), right: inner(node.right)} : node
    default:
      return node
  }
}

/** Functions that return one of their arguments, or a list of its items. */
const passing = new Set(['global::coalesce', 'array::compact', 'array::unique'])

function builtObject(node: ObjectNode, depth: number): ExprNode {
  const parts: Part[] = []
  const values: ExprNode[] = []
  const attributes = node.attributes.map((attribute): ObjectAttributeNode => {
    const value = withProvenance(attribute.value, depth)
    if (attribute.type === 'ObjectAttributeValue') {
      parts.push({kind: 'attribute', name: attribute.name})
      values.push(shadowOf(attribute.value, depth, withProvenance) ?? nothing)
      return {...attribute, value}
    }
    parts.push({kind: 'splat'})
    values.push(attribute.type === 'ObjectSplat' ? value : when(attribute.condition, value))
    return {...attribute, value}
  })
  const provenance = object({
    base: {type: 'This'},
    parts: valueNode(parts),
    values: array(values),
  })
  return {...node, attributes: [...attributes, hidden(provenance)]}
}

/** groq-js accepts any key as an attribute name; only its types require a string. */
function hidden(provenance: ExprNode): ObjectAttributeNode {
  const name = provenanceKey as unknown as string
  return {type: 'ObjectAttributeValue', name, value: provenance}
}

/** Makes the copies that score() returns keep the provenance of their originals. */
function copied(base: ExprNode): ExprNode {
  const self: ExprNode = {type: 'This'}
  const copy = builtObject({type: 'Object', attributes: [{type: 'ObjectSplat', value: self}]}, 0)
  return {type: 'Map', base, expr: {type: 'Projection', base: self, expr: copy}}
}
