import type {ExprNode} from 'groq-js'
import type {JsonObject} from '../document.ts'
import {createBoundedCache} from './bounded-cache.ts'
import {parseTree} from './parse-tree.ts'
import {queryParseError} from './query-parse-error.ts'
import {syntaxError} from './syntax-error.ts'
import {mapChildren, nodesOf} from './tree.ts'

/**
 * The maximum depth of a tree. Tree walks are recursive and must not overflow the stack; a chain of
 * conditions is as deep as it is long.
 */
const maximumDepth = 400

const parsed = createBoundedCache<ParsedQuery>(500)

interface ParsedQuery {
  tree: ExprNode
  /** The names of the query's params. */
  params: Set<string>
  /** The params that groq-js needs when it parses. */
  subscripts: string[]
}

/**
 * Parses a query. Throws `invalid` with the details of a `queryParseError` for a syntax error and for a
 * `$param` without a value.
 *
 * The tree does not depend on the values of params, with two exceptions in groq-js's parser: the bounds of a
 * slice (`[0...$limit]`), and a subscript, which becomes an index, an attribute or a filter (`items[$index]`,
 * `title[$language]`). `key` includes those values.
 */
export function parseQuery(query: string, params: JsonObject): {tree: ExprNode; key: string} {
  let parsedQuery: ParsedQuery
  try {
    parsedQuery = parsed.get(query, () => describe(checkDepth(parseTree(query))))
  } catch (error) {
    // The error may be a slice with params as bounds. It does not name them, so parse again with all params.
    const mentioned = Object.keys(params).filter((name) => query.includes(`$${name}`))
    const values = subscriptValues(mentioned, params)
    if (Object.keys(values).length === 0) throw syntaxError(query, error)
    return parseWithValues(query, params, values)
  }
  checkParams(query, parsedQuery.params, params)
  const values = subscriptValues(parsedQuery.subscripts, params)
  return Object.keys(values).length === 0
    ? {tree: parsedQuery.tree, key: query}
    : parseWithValues(query, params, values)
}

/**
 * Parses an expression in delta mode, in which `before()` and `after()` are the states of a changed document. Throws
 * like `parseQuery`.
 */
export function parseDelta(text: string): {tree: ExprNode; key: string} {
  const key = `delta\n${text}`
  const {tree, params} = parsed.get(key, () => {
    try {
      return describe(checkDepth(parseTree(text, {mode: 'delta'})))
    } catch (error) {
      throw syntaxError(text, error)
    }
  })
  checkParams(text, params, {})
  return {tree, key}
}

function parseWithValues(
  query: string,
  params: JsonObject,
  values: JsonObject,
): {tree: ExprNode; key: string} {
  const key = `${query}\n${JSON.stringify(values)}`
  const {tree, params: names} = parsed.get(key, () => {
    try {
      return describe(checkDepth(parseTree(query, {params: values})))
    } catch (error) {
      throw syntaxError(query, error)
    }
  })
  checkParams(query, names, params)
  return {tree, key}
}

/** Only numbers and strings change how brackets are parsed; with any other value they are a filter. */
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

/**
 * Returns whether groq-js evaluates the expression in brackets while it parses (its `tryConstantEvaluate`).
 */
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
