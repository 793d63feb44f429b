import {parse, type ExprNode, type ParseOptions} from 'groq-js'
import {mapChildren} from './tree.ts'

/**
 * Parses a query with groq-js. Its parser lacks `geo()`, so that is parsed under the name of a function that no
 * lake implements.
 *
 * @throws what groq-js throws
 */
export function parseTree(query: string, options: ParseOptions = {}): ExprNode {
  const renamed = withStandIn(query)
  const tree = parse(renamed, options)
  if (renamed === query) return tree
  return renamedBack(tree)
}

function renamedBack(node: ExprNode): ExprNode {
  const inner = mapChildren(node, renamedBack)
  const isStandIn =
    inner.type === 'FuncCall' && inner.namespace === 'documents' && inner.name === 'get'
  return isStandIn ? {...inner, namespace: 'global', name: 'geo'} : inner
}

function withStandIn(query: string): string {
  // A query that calls the other function itself is not changed: it is not supported anyway.
  if (!query.includes('geo') || query.includes('documents')) return query
  return query.replace(tokens, (token, name?: string) => (name ? 'documents::get' : token))
}

/** Matches strings and comments, which do not change, and the name `geo` before a parenthesis. */
const tokens =
  /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\/\/[^\n]*|(?<![\w:$.])(?:global::)?(geo)(?=\s*\()/g
