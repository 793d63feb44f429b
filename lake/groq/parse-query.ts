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
}

/**
 * The tree of a query. Throws `invalid` with the details of a `queryParseError` for a text that is
 * not GROQ and for a `$param` without a value.
 *
 * The tree is the same for all values of the params, but for a slice (`[0...$limit]`), whose ends
 * groq-js needs when it parses; `key` tells such trees apart.
 */
export function parseQuery(query: string, params: JsonObject): {tree: ExprNode; key: string} {
  let key = query
  let known: ParsedQuery
  try {
    known = parsed.get(key, () => withParams(checkDepth(parse(query))))
  } catch (error) {
    if (Object.keys(params).length === 0) throw parseError(query, error)
    key = `${query}\n${JSON.stringify(params)}`
    known = parsed.get(key, () => withParams(parseWithParams(query, params)))
  }
  checkParams(query, known.params, params)
  return {tree: known.tree, key}
}

function parseWithParams(query: string, params: JsonObject): ExprNode {
  try {
    return checkDepth(parse(query, {params}))
  } catch (error) {
    throw parseError(query, error)
  }
}

function withParams(tree: ExprNode): ParsedQuery {
  const params = new Set<string>()
  for (const node of nodesOf(tree)) if (node.type === 'Parameter') params.add(node.name)
  return {tree, params}
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
  return queryParseError(query, message.split('\n')[0] ?? message, start, query.length)
}

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
