import type {ExprNode} from 'groq-js'
import {anyWordQueryOf, isOwnText, wordQueryOfPatterns} from '../words.ts'
import type {Constant} from './constants.ts'
import type {Context} from './context.ts'
import {pathOf} from './driver.ts'
import type {Scores} from './pipeline.ts'
import {outsideFilter} from '../operand.ts'

/**
 * Conditions that a filter implies and that an index can evaluate. They select at least the documents that
 * match; the filter itself is checked as well.
 */

/** One of these ids is referenced at this path. */
export interface ImpliedReference {
  targets: readonly ExprNode[]
  path: readonly string[]
  /**
   * Whether a target that is not a string makes the result undecided, because `in` finds null in a list with
   * null.
   */
  isStrict: boolean
  /** Whether the condition is true for exactly the documents that have such a reference. */
  isExact: boolean
}

/**
 * Returns the parts of `count(topics[_ref in ids]) > 0` and `count((topics[]._ref)[@ in ids]) > 0`, the usual
 * ways to query documents that share a reference.
 */
export function impliedReference(context: Context, node: ExprNode): ImpliedReference | undefined {
  if (node.type === 'Group') return impliedReference(context, node.base)
  if (node.type !== 'OpCall') return undefined
  // Only a literal, because a plan is the same for all values of a param.
  const limit = node.right.type === 'Value' ? node.right.value : undefined
  if (typeof limit !== 'number') return undefined
  const least = node.op === '>' ? Math.floor(limit) + 1 : Math.ceil(limit)
  if ((node.op !== '>' && node.op !== '>=') || least < 1) return undefined
  const {left} = node
  if (left.type !== 'FuncCall' || left.namespace !== 'global' || left.name !== 'count') {
    return undefined
  }
  const [list] = left.args
  const found = list && referencesAmong(context, list)
  return found && {...found, isExact: least === 1}
}

/** Returns the parts of `topics[_ref in ids]` and `(topics[]._ref)[@ in ids]`. */
export function referencesAmong(
  context: Context,
  node: ExprNode,
): Omit<ImpliedReference, 'isExact'> | undefined {
  if (node.type === 'Group') return referencesAmong(context, node.base)
  if (node.type !== 'Filter' || node.expr.type !== 'OpCall' || node.expr.op !== 'in')
    return undefined
  const {left, right} = node.expr
  const list = context.constantOf(right)?.constant
  const isKnown = list?.type === 'array' && isAllText(list)
  if (!isKnown && (list || !isOuterList(right))) return undefined
  const target = isKnown
    ? {targets: [right], isStrict: false}
    : {targets: [outsideFilter(right)], isStrict: true}
  const base = ungrouped(node.base)
  if (left.type === 'This' && base.type === 'Map' && isReference(base.expr)) {
    const path = pathOf(ungrouped(base.base))
    return path && {...target, path}
  }
  const path = isReference(left) ? pathOf(base) : undefined
  return path && {...target, path}
}

/** Returns whether a node is like `^.topics[]._ref`, a list from outside the filter. */
function isOuterList(node: ExprNode): boolean {
  if (node.type === 'Group') return isOuterList(node.base)
  return node.type === 'Map' && isReference(node.expr) && isOuterPath(node.base)
}

function isOuterPath(node: ExprNode): boolean {
  if (node.type === 'Group' || node.type === 'ArrayCoerce') return isOuterPath(node.base)
  if (node.type !== 'AccessAttribute' || !node.base) return false
  // `^` is the filtered document, because `@` is the item of the list; only more levels are outside the filter.
  return node.base.type === 'Parent' ? node.base.n > 1 : isOuterPath(node.base)
}

function isReference(node: ExprNode): boolean {
  const path = pathOf(node)
  return path?.length === 1 && path[0] === '_ref'
}

function isAllText({value}: Constant & {type: 'array' | 'object'}): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function ungrouped(node: ExprNode): ExprNode {
  return node.type === 'Group' || node.type === 'ArrayCoerce' ? ungrouped(node.base) : node
}

/**
 * Returns the numbers of constants that are patterns. Of at least one of them, a matching document has all
 * words. Undefined if the filter implies no words.
 */
export function impliedWords(context: Context, node: ExprNode): readonly number[] | undefined {
  switch (node.type) {
    case 'Group':
      return impliedWords(context, node.base)
    case 'And':
      return impliedWords(context, node.left) ?? impliedWords(context, node.right)
    case 'Or': {
      const left = impliedWords(context, node.left)
      const right = left && impliedWords(context, node.right)
      return left && right && [...new Set([...left, ...right])]
    }
    case 'OpCall': {
      if (node.op !== 'match' || !isOwnText(node.left)) return undefined
      const known = context.constantOf(node.right)
      return known && wordQueryOfConstant(known.constant) !== undefined ? [known.index] : undefined
    }
    default:
      return undefined
  }
}

/** Returns the full-text query for the patterns of a `match`; undefined if they do not restrict anything. */
export function wordQueryOfConstant(constant: Constant): string | undefined {
  return constant.type === 'string' || constant.type === 'array'
    ? wordQueryOfPatterns(constant.value)
    : undefined
}

/**
 * Returns the numbers of constants of which at least one word must be in the document: those of a score that must
 * be more than nothing. Undefined if no filter requires that, or if other conditions give a score, too.
 */
export function wordsOfScore(context: Context, {args, filters}: Scores): number[] | undefined {
  if (!filters.some(requiresScore)) return undefined
  const patterns = args.map((arg) => scoringWords(context, arg))
  return patterns.every((each) => each !== undefined) ? [...new Set(patterns.flat())] : undefined
}

/** Reads `_score > 0` and the like. */
function requiresScore(node: ExprNode): boolean {
  if (node.type === 'Group') return requiresScore(node.base)
  if (node.type === 'And') return requiresScore(node.left) || requiresScore(node.right)
  if (node.type !== 'OpCall' || node.right.type !== 'Value') return false
  const path = pathOf(node.left)
  const limit: unknown = node.right.value
  if (path?.length !== 1 || path[0] !== '_score' || typeof limit !== 'number') return false
  return (node.op === '>' && limit >= 0) || (node.op === '>=' && limit > 0)
}

function scoringWords(context: Context, node: ExprNode): readonly number[] | undefined {
  if (node.type === 'And') {
    return scoringWords(context, node.left) ?? scoringWords(context, node.right)
  }
  if (node.type === 'Or') {
    const left = scoringWords(context, node.left)
    const right = left && scoringWords(context, node.right)
    return left && right && [...left, ...right]
  }
  if (node.type === 'FuncCall' && node.name === 'boost' && node.args[0]) {
    return scoringWords(context, node.args[0])
  }
  if (node.type !== 'OpCall' || node.op !== 'match' || !isOwnText(node.left)) return undefined
  const known = context.constantOf(node.right)
  return known && anyWordQueryOfConstant(known.constant) !== undefined ? [known.index] : undefined
}

/** Returns the full-text query for documents with at least one word of the patterns, like `wordQueryOfConstant`. */
export function anyWordQueryOfConstant(constant: Constant): string | undefined {
  return constant.type === 'string' || constant.type === 'array'
    ? anyWordQueryOf(constant.value)
    : undefined
}
