import type {ExprNode} from 'groq-js'
import {dateTimeArgument} from '../corrections.ts'
import {evaluateConstant} from './constants.ts'
import type {Sortable} from './indexes.ts'

/** The part of a statement that finds its rows: by references, words, an index, or all documents. */
export interface Driver {
  from: string
  conditions: string[]
  /** Conjuncts that the driver decides exactly. */
  done: Set<ExprNode>
  /** A select of the number of documents, if there are no other conditions. */
  count?: string
  /** The number of references of each row that `countName` names. */
  counted?: Counted
  /** The same as conditions on rows that are found in another way. */
  alternative?: Alternative
  /** Whether the full-text index finds the rows. */
  isByWords?: true
  /** The column with the place of each row, if the documents are in another order than that of their ids. */
  place?: string
  /** The sort key whose order the rows already have. */
  orderedBy?: {term: ExprNode; sql: string}
}

export interface Counted {
  name: string
  /** The column with the number. */
  sql: string
  /** Where the column is from, if SQL counts. */
  list?: CountedList
}

export interface CountedList {
  sql: string
  /** A select of the rows' numbers (`n`) with these counts (`c`), and the alias that it has in `from`. */
  select: string
  alias: string
}

export interface Alternative {
  /** A select of one row for each match. */
  matches: string
  /** Conditions on a row of `documents`: that it is in the set of all matches, and that it is one. */
  some: string
  many: string
  /** SQL for the type of one match, and a select of the types of all, as `t`. */
  type?: {one: string; all: string}
}

/** Returns the attribute names of `a.b.c` of the document that is `@`. */
export function pathOf(node: ExprNode): readonly string[] | undefined {
  if (node.type === 'Group') return pathOf(node.base)
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base === undefined || node.base.type === 'This') return [node.name]
  const base = pathOf(node.base)
  return base && [...base, node.name]
}

/**
 * Returns what a term of `order()` sorts by, if an index can sort by it: `a.b`, or `dateTime(a.b)` with or
 * without a default.
 */
export function sortableOf(node: ExprNode): Sortable | undefined {
  if (node.type === 'Group') return sortableOf(node.base)
  const path = pathOf(node)
  if (path) return {path}
  const argument = dateTimeArgument(node)
  if (argument) {
    const inner = pathOf(argument)
    return inner && {path: inner, date: {missing: undefined}}
  }
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'coalesce') {
    return undefined
  }
  const [first, second] = node.args
  if (node.args.length !== 2 || !first || !second) return undefined
  const date = sortableOf(first)
  const missing = literalDate(second)
  return date?.date && missing !== undefined ? {path: date.path, date: {missing}} : undefined
}

/**
 * Returns the milliseconds of `dateTime("…")`. Undefined for a param, because an index must not depend on
 * params.
 */
function literalDate(node: ExprNode): number | undefined {
  if (node.type === 'Group') return literalDate(node.base)
  if (dateTimeArgument(node)?.type !== 'Value') return undefined
  const constant = evaluateConstant(node, {})
  return constant.type === 'datetime' ? constant.value : undefined
}

/** Splits a filter at `&&`. */
export function conjunctsOf(filter: ExprNode): ExprNode[] {
  if (filter.type === 'Group') return conjunctsOf(filter.base)
  if (filter.type === 'And') return [...conjunctsOf(filter.left), ...conjunctsOf(filter.right)]
  return [filter]
}
