import type {ExprNode} from 'groq-js'
import {wordQueryOf} from '../store/word-index.ts'

/** Returns the full-text query for the patterns of a `match`; undefined if they do not restrict anything. */
export function wordQueryOfPatterns(patterns: unknown): string | undefined {
  if (typeof patterns === 'string') return wordQueryOf(patterns)
  if (!Array.isArray(patterns)) return undefined
  const parts = patterns.flatMap((item) => {
    const query = typeof item === 'string' ? wordQueryOf(item) : undefined
    return query === undefined ? [] : [query]
  })
  return parts.length === 0 ? undefined : parts.join(' AND ')
}

/** Whether all texts of an expression are strings of the document, or texts of its blocks. */
export function isOwnText(node: ExprNode): boolean {
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
    case 'Filter':
      return isOwnText(node.base)
    case 'Map':
    case 'FlatMap':
      return isOwnText(node.base) && isOwnText(node.expr)
    case 'Array':
      return node.elements.every(({value}) => isOwnText(value))
    case 'AccessElement':
    case 'Slice':
      return isOwnText(node.base)
    case 'AccessAttribute':
      return node.base === undefined || isOwnText(node.base)
    case 'This':
      return true
    case 'FuncCall':
      return node.namespace === 'pt' && node.name === 'text' && node.args.every(isOwnPath)
    default:
      return false
  }
}

function isOwnPath(node: ExprNode): boolean {
  if (node.type === 'Group') return isOwnPath(node.base)
  if (node.type === 'This') return true
  return node.type === 'AccessAttribute' && (node.base === undefined || isOwnPath(node.base))
}
