import {parse, typeEvaluate, type SchemaType, type TypeNode} from 'groq-js'
import type {Shape} from '../web/lake/shape.ts'

/**
 * Returns the shape of each query's result, by the query's name. The shape is the TypeScript type of `sanity
 * typegen`, as data for validation.
 */
export function queryShapes(
  queries: Record<string, string>,
  schema: SchemaType,
): Record<string, Shape> {
  const named = new Map(
    schema.map((type) => [type.name, type.type === 'type' ? type.value : undefined]),
  )

  function toShape(node: TypeNode): Shape {
    if (node.type === 'inline') {
      const value = named.get(node.name)
      return value ? toShape(value) : {is: 'any'}
    }
    if (node.type === 'array')
      return isText(node) ? {is: 'text'} : {is: 'list', of: toShape(node.of)}
    if (node.type === 'union') return unionShape(node.of.map(flatten).flat())
    if (node.type === 'object') return objectShape(node)
    if (node.type === 'string') {
      return node.value === undefined ? {is: 'string'} : {is: 'string', values: [node.value]}
    }
    if (node.type === 'number' || node.type === 'boolean') return {is: node.type}
    if (node.type === 'null') return nullShape
    return {is: 'any', nullable: true}
  }

  function objectShape(node: TypeNode & {type: 'object'}): Shape {
    const rest = node.rest && toShape(node.rest)
    const fields = Object.entries(node.attributes).map(([name, {value, optional}]) => {
      const shape = toShape(value)
      return [name, optional ? {...shape, nullable: true as const} : shape] as const
    })
    return {is: 'object', fields: {...rest?.fields, ...Object.fromEntries(fields)}}
  }

  function unionShape(nodes: TypeNode[]): Shape {
    const nullable = nodes.some(({type}) => type === 'null') && {nullable: true as const}
    const members = mergeLists(nodes.filter(({type}) => type !== 'null')).map(toShape)
    const [first] = members
    if (!first) return nullShape
    if (members.length === 1) return {...first, ...nullable}
    const values = members.flatMap((member) => member.values ?? [])
    if (values.length === members.length) return {is: 'string', values, ...nullable}
    return {is: 'oneOf', members, ...nullable}
  }

  /** Returns whether a list is Portable Text, which is validated where it is rendered. */
  function isText(node: TypeNode): boolean {
    if (node.type === 'array') return isText(node.of)
    if (node.type === 'union') return node.of.some(isText)
    if (node.type === 'inline') {
      const value = named.get(node.name)
      return value !== undefined && isText(value)
    }
    if (node.type !== 'object') return false
    const type = node.attributes['_type']?.value
    return type?.type === 'string' && type.value === 'block'
  }

  return Object.fromEntries(
    Object.entries(queries).map(([name, query]) => {
      // A slice with parameters needs their values when it is parsed; they do not affect the type.
      const tree = parse(query, {params: {start: 0, end: 1}})
      return [name, toShape(typeEvaluate(tree, schema))]
    }),
  )
}

/** Accepts only null. */
const nullShape: Shape = {is: 'oneOf', members: [], nullable: true}

/** Merges a union of lists into a list of unions, so that each entry is validated separately. */
function mergeLists(nodes: TypeNode[]): TypeNode[] {
  const lists = nodes.filter((node) => node.type === 'array')
  if (lists.length < 2) return nodes
  const of = {type: 'union' as const, of: lists.map((list) => list.of)}
  return [...nodes.filter(({type}) => type !== 'array'), {type: 'array', of}]
}

function flatten(node: TypeNode): TypeNode[] {
  return node.type === 'union' ? node.of.flatMap(flatten) : [node]
}
