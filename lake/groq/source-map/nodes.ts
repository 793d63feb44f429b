import type {ExprNode, SelectNode} from 'groq-js'
import {valueNode} from '../call-out.ts'

export const nothing = valueNode(null)

export function mapSelect(node: SelectNode, map: (value: ExprNode) => ExprNode): ExprNode {
  return {
    ...node,
    alternatives: node.alternatives.map((each) => ({...each, value: map(each.value)})),
    ...(node.fallback && {fallback: map(node.fallback)}),
  }
}

export function when(condition: ExprNode, value: ExprNode): ExprNode {
  return {type: 'Select', alternatives: [{type: 'SelectAlternative', condition, value}]}
}

export function object(attributes: {[name: string]: ExprNode}): ExprNode {
  return {
    type: 'Object',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'ObjectAttributeValue',
      name,
      value,
    })),
  }
}

export function values(attributes: {[name: string]: unknown}): {[name: string]: ExprNode} {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, valueNode(value)]),
  )
}

export function array(items: ExprNode[]): ExprNode {
  return {
    type: 'Array',
    elements: items.map((value) => ({type: 'ArrayElement', value, isSplat: false})),
  }
}
