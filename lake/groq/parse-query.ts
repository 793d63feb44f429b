import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'
import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {createBoundedCache} from './bounded-cache.ts'
import {mapChildren, nodesOf} from './tree.ts'

/**
 * How deep a tree may be. Whoever walks one calls itself at every level, and the stack must hold that; a
 * chain of conditions is as deep as it is long.
 */
const maximumDepth = 400

const parsed = createBoundedCache<ParsedQuery>(500)

interface ParsedQuery {
  tree: ExprNode
  /** The names of its params. */
  params: Set<string>
  /** Those among them that groq-js must know when it parses. */
  subscripts: string[]
}

/**
 * Parses a query. Throws `invalid` with the details of a `queryParseError` for a text that is
 * not GROQ and for a `$param` without a value.
 *
 * The tree is the same for all values of the params, with two exceptions that groq-js decides while it
 * parses: the bounds of a slice (`[0...$limit]`), and a subscript, which is an index, an attribute's
 * name or a filter depending on its value (`items[$index]`, `title[$language]`). `key` tells such
 * trees apart.
 */
export function parseQuery(query: string, params: JsonObject): {tree: ExprNode; key: string} {
  let parsedQuery: ParsedQuery
  try {
    parsedQuery = parsed.get(query, () => describe(checkDepth(parse(query))))
  } catch (error) {
    // A slice whose bounds are params fails like any other mistake; which params it needs is not told.
    const mentioned = Object.keys(params).filter((name) => query.includes(`$${name}`))
    const values = subscriptValues(mentioned, params)
    if (Object.keys(values).length === 0) throw parseError(query, error)
    return parseWithValues(query, params, values)
  }
  checkParams(query, parsedQuery.params, params)
  const values = subscriptValues(parsedQuery.subscripts, params)
  return Object.keys(values).length === 0
    ? {tree: parsedQuery.tree, key: query}
    : parseWithValues(query, params, values)
}

function parseWithValues(
  query: string,
  params: JsonObject,
  values: JsonObject,
): {tree: ExprNode; key: string} {
  const key = `${query}\n${JSON.stringify(values)}`
  const {tree, params: names} = parsed.get(key, () => {
    try {
      return describe(checkDepth(parse(query, {params: values})))
    } catch (error) {
      throw parseError(query, error)
    }
  })
  checkParams(query, names, params)
  return {tree, key}
}

/** Only numbers and strings make an index, a bound or a name; any other value leaves a filter. */
function subscriptValues(names: string[], params: JsonObject): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      return typeof value === 'number' || typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

function describe(tree: ExprNode): ParsedQuery {
  const params = new Set<string>()
  const subscripts = new Set<string>()
  for (const node of nodesOf(tree)) {
    if (node.type === 'Parameter') params.add(node.name)
    if (node.type === 'Filter' && isSubscript(node.expr)) {
      for (const inner of nodesOf(node.expr)) {
        if (inner.type === 'Parameter') subscripts.add(inner.name)
      }
    }
  }
  return {tree, params, subscripts: [...subscripts]}
}

/** Whether groq-js works the brackets' expression out while it parses (its `tryConstantEvaluate`). */
function isSubscript(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return true
    case 'Group':
    case 'Pos':
    case 'Neg':
      return isSubscript(node.base)
    case 'OpCall':
      return (
        ['+', '-', '*', '/', '%', '**'].includes(node.op) &&
        isSubscript(node.left) &&
        isSubscript(node.right)
      )
    default:
      return false
  }
}

function checkParams(query: string, names: Set<string>, params: JsonObject): void {
  for (const name of names) {
    if (Object.hasOwn(params, name)) continue
    const start = Math.max(query.indexOf(`$${name}`), 0)
    throw queryParseError(
      query,
      `param $${name} referenced, but not provided`,
      start,
      start + name.length + 1,
    )
  }
}

function checkDepth(tree: ExprNode): ExprNode {
  const descend = (node: ExprNode, depth: number): ExprNode => {
    if (depth > maximumDepth) throw new RangeError('The query is nested too deeply.')
    return mapChildren(node, (child) => descend(child, depth + 1))
  }
  descend(tree, 1)
  return tree
}

function parseError(query: string, error: unknown): LakeError {
  const start = error instanceof GroqSyntaxError ? error.position : 0
  // Beyond what the parser itself can hold, JavaScript says so with a RangeError too.
  if (error instanceof RangeError) {
    return queryParseError(query, 'The query is nested too deeply.', 0, query.length)
  }
  const message = error instanceof Error ? error.message : String(error)
  if (message === 'Undefined function: geo') {
    return new LakeError(
      'not_implemented',
      'The GROQ function geo() is not answered by this lake, like all that compute with places.',
    )
  }
  const [line = message] = message.split('\n')
  return queryParseError(
    query,
    line.replace('Unexpected end of query', endOfQuery),
    start,
    query.length,
  )
}

/** In the words of the hosted lake, by which Sanity's own tests know it. */
const endOfQuery = 'unexpected end-of-file, expected expression'

function queryParseError(
  query: string,
  description: string,
  start: number,
  end: number,
): LakeError {
  return new LakeError('invalid', description, {
    type: 'queryParseError',
    description,
    query,
    start,
    end,
  })
}
