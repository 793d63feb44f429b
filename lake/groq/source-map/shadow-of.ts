import type {ExprNode} from 'groq-js'
import {valueNode} from '../call-out.ts'
import {isSource} from '../prepare.ts'
import {array, mapSelect, nothing, object, values} from './nodes.ts'

/**
 * The maximum nesting of shadows. Each level evaluates parts of the query again. Below it, values without
 * provenance are not traced.
 */
const deepest = 3

/** Converts an expression for evaluation at this nesting depth of shadows. */
type Evaluated = (node: ExprNode, depth: number) => ExprNode

/**
 * Returns an expression for the shadow of another expression's value (see `provenance.ts`); undefined if
 * there is none.
 */
export function shadowOf(
  node: ExprNode,
  depth: number,
  evaluated: Evaluated,
): ExprNode | undefined {
  const shadow = (child: ExprNode) => shadowOf(child, depth, evaluated)
  switch (node.type) {
    case 'Value':
      return literal
    case 'Parameter':
      return isSource(node.name) ? undefined : literal
    case 'Group':
    case 'ArrayCoerce':
      return shadow(node.base)
    case 'AccessAttribute':
      return depth < deepest ? ofAttribute(node, depth, evaluated) : undefined
    case 'AccessElement': {
      const of = shadow(node.base)
      return of && object({kind: valueNode('element'), of, ...values({index: node.index})})
    }
    case 'Slice': {
      const of = shadow(node.base)
      const {left, right, isInclusive} = node
      return of && object({kind: valueNode('slice'), of, ...values({left, right, isInclusive})})
    }
    case 'Map':
    case 'FlatMap':
      return depth < deepest ? ofMap(node, depth, evaluated) : undefined
    case 'Array':
      return depth < deepest ? ofArray(node, depth, evaluated) : undefined
    case 'Select':
      return mapSelect(node, (child) => shadow(child) ?? nothing)
    case 'FuncCall':
      return `${node.namespace}::${node.name}` === 'global::coalesce'
        ? firstDefined(node.args, (arg) => shadow(arg) ?? nothing)
        : unknown
    default:
      return speakForThemselves.has(node.type) ? undefined : unknown
  }
}

const literal = object({kind: valueNode('literal')})
const unknown = object({kind: valueNode('unknown')})

/**
 * Expressions whose values need no shadow: documents, their parts, objects with provenance, and lists of
 * those.
 */
const speakForThemselves = new Set<ExprNode['type']>([
  'This',
  'Parent',
  'Everything',
  'Deref',
  'Projection',
  'Object',
  'Filter',
  'PipeFuncCall',
])

function ofAttribute(
  node: ExprNode & {type: 'AccessAttribute'},
  depth: number,
  evaluated: Evaluated,
): ExprNode {
  const path = [node.name]
  let {base} = node
  while (base?.type === 'AccessAttribute') {
    path.unshift(base.name)
    base = base.base
  }
  const owner: ExprNode = base ? evaluated(base, depth + 1) : {type: 'This'}
  return object({kind: valueNode('attribute'), owner, ...values({path})})
}

function ofMap(
  {type, base, expr}: ExprNode & {type: 'Map' | 'FlatMap'},
  depth: number,
  evaluated: Evaluated,
): ExprNode | undefined {
  const shadow = shadowOf(expr, depth + 1, evaluated)
  if (!shadow) return undefined
  const each = type === 'Map' ? shadow : listed(evaluated(expr, depth + 1), shadow, 'arrays')
  return object({
    kind: valueNode(type === 'Map' ? 'list' : 'flat'),
    items: {type: 'Map', base: evaluated(base, depth + 1), expr: each},
  })
}

function ofArray(node: ExprNode & {type: 'Array'}, depth: number, evaluated: Evaluated): ExprNode {
  const items = node.elements.map(({value, isSplat}) => {
    const shadow = shadowOf(value, depth + 1, evaluated) ?? nothing
    return isSplat
      ? listed(evaluated(value, depth + 1), shadow, 'always')
      : listed(nothing, shadow, 'never')
  })
  return object({kind: valueNode('flat'), items: array(items)})
}

function listed(value: ExprNode, shadow: ExprNode, splat: string): ExprNode {
  return object({value, shadow, ...values({splat})})
}

function firstDefined(args: ExprNode[], shadow: (arg: ExprNode) => ExprNode): ExprNode {
  return {
    type: 'Select',
    alternatives: args.map((arg) => ({
      type: 'SelectAlternative',
      condition: {type: 'FuncCall', namespace: 'global', name: 'defined', args: [arg]},
      value: shadow(arg),
    })),
  }
}
