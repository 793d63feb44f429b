import type {ExprNode} from 'groq-js'
import {nodesOf} from '../tree.ts'
import {beforeProjection} from './before-projection.ts'
import {CannotPlan} from './cannot-plan.ts'
import {elementAt, isWhole, slicedAgain, sliceOf, whole, type Slice} from './slices.ts'

/** The steps that a query applies to `*`, in the order in which they are applied. */
export interface Pipeline {
  /** The steps up to an earlier slice; undefined if there is none, so that the other steps begin with all documents. */
  first: Pipeline | undefined
  filters: readonly ExprNode[]
  /** The documents have a `_score` if there are `scores`. */
  order: readonly ExprNode[]
  scores: Scores | undefined
  /** Which of the documents are taken, after all filters and in the order. */
  slice: Slice
  /** Whether the result is one document rather than a list. */
  isSingle: boolean
  /** The value of each document, as an expression over `@`; undefined for the document itself. */
  expression: ExprNode | undefined
  /** Whether each list among the results is replaced by its items. */
  isFlat: boolean
}

/** `score()` and the filters after it. */
export interface Scores {
  args: readonly ExprNode[]
  filters: readonly ExprNode[]
}

const everything: Pipeline = {
  first: undefined,
  filters: [],
  order: [],
  scores: undefined,
  slice: whole,
  isSingle: false,
  expression: undefined,
  isFlat: false,
}

/** Returns whether an expression begins with `*`. */
export function isPipeline(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Group':
    case 'ArrayCoerce':
    case 'Filter':
    case 'Map':
    case 'FlatMap':
    case 'PipeFuncCall':
    case 'Slice':
    case 'AccessElement':
    case 'Projection':
    case 'Deref':
      return isPipeline(node.base)
    case 'AccessAttribute':
      return node.base !== undefined && isPipeline(node.base)
    default:
      return false
  }
}

/**
 * Splits an expression that begins with `*` into its steps. Throws `CannotPlan` for an order of steps that SQL
 * lacks.
 */
export function pipelineOf(node: ExprNode): Pipeline {
  if (node.type === 'Everything') return everything
  if (node.type === 'Group') return pipelineOf(node.base)
  if (!('base' in node) || node.base === undefined)
    throw new CannotPlan(`${node.type} is not planned`)
  const before = pipelineOf(node.base as ExprNode)
  if (before.isSingle) return withExpression(before, node)
  if (before.isFlat && node.type !== 'ArrayCoerce') {
    throw new CannotPlan(`${node.type} follows a list of lists`)
  }
  const isSliced = !isWhole(before.slice)
  switch (node.type) {
    case 'ArrayCoerce':
      return before
    case 'Filter': {
      const filter = beforeProjection(node.expr, before.expression)
      const base = isSliced ? afterSlice(before, 'a filter') : before
      const {scores} = base
      return scores
        ? {...base, scores: {...scores, filters: [...scores.filters, filter]}}
        : {...base, filters: [...base.filters, filter]}
    }
    case 'PipeFuncCall': {
      if (node.name === 'score') return scored(before, node.args, isSliced)
      if (node.name !== 'order') throw new CannotPlan(`${node.name}() is not planned`)
      const terms = node.args.map((term) => beforeProjection(term, before.expression))
      const base = isSliced ? afterSlice(before, 'order()') : before
      return {...base, order: [...terms, ...base.order]}
    }
    case 'Slice':
      return sliced(before, sliceOf(node))
    case 'AccessElement':
      return {...sliced(before, elementAt(node.index)), isSingle: true}
    case 'Map':
    case 'FlatMap': {
      const {expression} = before
      return {
        ...before,
        expression: expression ? appliedTo(node.expr, expression) : node.expr,
        isFlat: node.type === 'FlatMap',
      }
    }
    default:
      throw new CannotPlan(`${node.type} of a list is not planned`)
  }
}

function sliced(before: Pipeline, slice: Slice): Pipeline {
  const both = slicedAgain(before.slice, slice)
  return both ? {...before, slice: both} : {...afterSlice(before, 'a slice'), slice}
}

/** Returns the pipeline for the steps after a slice. `step`: the next one, for the message. */
function afterSlice(before: Pipeline, step: string): Pipeline {
  // The scores are not passed on.
  if (before.scores) throw new CannotPlan(`${step} follows a slice of score()`)
  return {...everything, first: {...before, expression: undefined}, expression: before.expression}
}

const byScore: ExprNode = {type: 'Desc', base: {type: 'AccessAttribute', name: '_score'}}

function scored(before: Pipeline, args: readonly ExprNode[], isSliced: boolean): Pipeline {
  if (before.scores) throw new CannotPlan('score() follows score()')
  if (isSliced) throw new CannotPlan('score() follows a slice')
  if (before.expression) throw new CannotPlan('score() follows an expression')
  for (const term of before.order) {
    for (const inner of nodesOf(term)) {
      if (inner.type === 'AccessAttribute' && inner.name === '_score') {
        throw new CannotPlan('score() follows order() by the score')
      }
    }
  }
  return {...before, scores: {args, filters: []}, order: [byScore, ...before.order]}
}

/** Whether the documents are in the order of their scores, the best first. */
export function isByScore({order: [term]}: Pipeline): boolean {
  return (
    term?.type === 'Desc' &&
    term.base.type === 'AccessAttribute' &&
    term.base.name === '_score' &&
    (term.base.base === undefined || term.base.base.type === 'This')
  )
}

/** Returns an expression in which `@` is replaced by `made`, the expression before it. */
function appliedTo(node: ExprNode, made: ExprNode): ExprNode {
  switch (node.type) {
    case 'This':
      return made
    case 'Projection':
    case 'Deref':
    case 'AccessElement':
      return {...node, base: appliedTo(node.base, made)}
    case 'AccessAttribute':
      if (node.base) return {...node, base: appliedTo(node.base, made)}
  }
  throw new CannotPlan('"[]" follows a projection')
}

/** Applies an expression after `[0]` to the one document. */
function withExpression(before: Pipeline, node: ExprNode): Pipeline {
  const base = before.expression ?? {type: 'This'}
  return {...before, expression: {...node, base} as ExprNode}
}
