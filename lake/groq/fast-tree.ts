import type {ExprNode} from 'groq-js'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {defineHostFunction} from './host-call.ts'
import {matches, matchScore} from './match.ts'
import {mapChildren} from './tree.ts'

const trees = new WeakMap<ExprNode, ExprNode>()

/**
 * Returns a tree with the same value that groq-js evaluates faster (synchronously): `match` is ours, and
 * `score()` does not read whole documents.
 */
export function fastTree(tree: ExprNode): ExprNode {
  const known = trees.get(tree)
  if (known) return known
  const made = fast(tree)
  trees.set(tree, made)
  return made
}

function fast(node: ExprNode): ExprNode {
  if (node.type === 'PipeFuncCall' && node.name === 'score') return scored(node.base, node.args)
  if (node.type === 'OpCall' && node.op === 'match')
    return matchOf(fast(node.left), fast(node.right))
  return mapChildren(node, fast)
}

const matchOf = defineHostFunction('match', (text, pattern) =>
  matches(text as Json, pattern as Json),
)
const scoreOfMatch = defineHostFunction('matchScore', (text, pattern) =>
  matchScore(text as Json, pattern as Json),
)
const scoreOfBoost = defineHostFunction('boost', (score, by) =>
  typeof by === 'number' && Number(score) > 0 ? Number(score) + by : 0,
)
const scoreOfBoth = defineHostFunction('both', (left, right) =>
  left === 0 || right === 0 ? 0 : Number(left) + Number(right),
)
const scoreOfEither = defineHostFunction('either', (left, right) => Number(left) + Number(right))
const scoreOfCondition = defineHostFunction('condition', (value) => Number(value === true))

/** Returns the score of an argument of `score()`, as groq-js computes it. */
function scoreOf(node: ExprNode): ExprNode {
  if (node.type === 'OpCall' && node.op === 'match') {
    return scoreOfMatch(fast(node.left), fast(node.right))
  }
  if (node.type === 'FuncCall' && node.name === 'boost') {
    const [predicate = nothing, by = nothing] = node.args
    return scoreOfBoost(scoreOf(predicate), fast(by))
  }
  if (node.type === 'Or') return scoreOfEither(scoreOf(node.left), scoreOf(node.right))
  if (node.type === 'And') return scoreOfBoth(scoreOf(node.left), scoreOf(node.right))
  return scoreOfCondition(fast(node))
}

const self: ExprNode = {type: 'This'}
const nothing: ExprNode = {type: 'Value', value: null}

/**
 * groq-js copies every document whole. So the documents and the scores of their arguments are collected first.
 * Filters before `score()` are checked in the same step: a text that is read for one is read for both.
 */
function scored(base: ExprNode, args: readonly ExprNode[]): ExprNode {
  const filters: ExprNode[] = []
  let unfiltered = base
  while (unfiltered.type === 'Filter') {
    filters.unshift(fast(unfiltered.expr))
    unfiltered = unfiltered.base
  }
  const found: ExprNode = {
    type: 'Object',
    attributes: [
      {type: 'ObjectAttributeValue', name: 'document', value: self},
      {type: 'ObjectAttributeValue', name: 'scores', value: listOf(args.map(scoreOf))},
    ],
  }
  const filtered = filters.reduceRight<ExprNode>(
    (value, condition) => ({
      type: 'Select',
      alternatives: [{type: 'SelectAlternative', condition, value}],
    }),
    found,
  )
  return withScores({
    type: 'Map',
    base: fast(unfiltered),
    expr: {type: 'Projection', base: self, expr: filtered},
  })
}

function listOf(values: ExprNode[]): ExprNode {
  return {
    type: 'Array',
    elements: values.map((value) => ({type: 'ArrayElement', value, isSplat: false})),
  }
}

const withScores = defineHostFunction('withScores', (found) => {
  if (!Array.isArray(found)) return null
  return found
    .flatMap((each: unknown) => (isScored(each) ? [withScore(each)] : []))
    .sort((a, b) => Number(b['_score']) - Number(a['_score']))
})

interface Scored {
  document: JsonObject
  scores: number[]
}

function isScored(value: unknown): value is Scored {
  return isJsonObject(value as Json) && 'document' in (value as JsonObject)
}

/** Copies a document, which may be lazy, without reading its attributes. */
function withScore({document, scores}: Scored): JsonObject {
  const own = document['_score']
  const value = scores.reduce((sum, score) => sum + score, typeof own === 'number' ? own : 0)
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(document)) as JsonObject
  return Object.defineProperty(copy, '_score', {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
