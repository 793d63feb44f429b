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

/** The words of a pattern whose every word is found by the full-text index: with letters, digits and a last `*`. */
const plainWord = /^[\p{L}\p{N}]+\*?$/u

/** FTS5 limits the words of a query. */
const mostWords = 50

/**
 * Returns the full-text query for at least one word of the patterns of a `match`; undefined if a pattern has
 * anything but plain words.
 */
export function anyWordQueryOf(patterns: unknown): string | undefined {
  const texts: unknown[] = Array.isArray(patterns) ? patterns : [patterns]
  const words = texts.flatMap((text) =>
    typeof text === 'string' ? text.trim().split(/\s+/) : [''],
  )
  if (words.length === 0 || words.length > mostWords) return undefined
  if (!words.every((word) => plainWord.test(word))) return undefined
  return words.map((word) => wordQueryOf(word)).join(' OR ')
}

/** Returns whether an expression only contains strings of the document, or texts of its blocks. */
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
