import type {ExprNode} from 'groq-js'
import {blockPathOf} from './block-path.ts'
import {OverBudget} from './budget.ts'
import {CannotPlan} from './cannot-plan.ts'
import type {Constant} from './constants.ts'
import type {IndexDefinition} from './indexes.ts'
import type {Scope} from './scope.ts'
import type {Shared} from './shared-access.ts'
import {executable, sqlLiteral, type Binding, type Statement} from './statement.ts'
import type {Value} from './value.ts'
import type {Visibility} from './visibility.ts'

/** The state of planning one statement. */
export interface Context {
  readonly visibility: Visibility
  /** The constant value of a node, for its type; undefined if the node depends on documents. */
  constantOf: (node: ExprNode) => {constant: Constant; index: number} | undefined
  /** Returns the value of an expression (`expressions.ts`). */
  value: (node: ExprNode, scope: Scope) => Value
  /** Returns SQL that is 1 where an expression is true, 0 where it is false, else NULL (`conditions.ts`). */
  condition: (node: ExprNode, scope: Scope) => string
  /** Returns the value of an expression that SQL cannot express for `reason` (`expressions.ts`). */
  byGroqJs: (node: ExprNode, scope: Scope, reason: CannotPlan) => Value
  /** Adds a parameter and returns its placeholder. */
  bind: (binding: Binding) => string
  /** Returns SQL for a value that is the same in every request. */
  literal: (value: string | number) => string
  /** Returns a new table alias that begins with `letter`. */
  alias: (letter: string) => string
  /** Adds an expression that groq-js evaluates for one document, and returns its number. */
  evaluated: (node: ExprNode) => number
  /** Like `evaluated`, for an expression whose texts `match` searches. */
  searched: (node: ExprNode) => number
  /** Returns a select of the documents that a full-text query finds, for a statement with a budget. */
  foundWords: (query: Binding) => string
  /** Returns the index's name, or undefined if it does not exist; then it is noted as wanted. */
  useIndex: (definition: IndexDefinition) => string | undefined
  /** How rows are found that two indexes could find. */
  readonly way: Way
  /** Says that `way` matters. */
  noteChoice: (choice: Choice) => void
  /** Says that what is planned just now reads a whole document, or calls groq-js. */
  noteCost: (cost: Exclude<Cost, 'low'>) => void
  /** Plans a part, and returns the highest cost that was noted meanwhile. */
  withCost: <T>(plan: () => T) => {planned: T; cost: Cost}
  /** Whether only the documents with the best scores are looked at (`scored-access.ts`). */
  readonly isOfBest: boolean
  /** Whether the statement counts its work and stops at a limit (`budget.ts`), which allows it on the main thread. */
  readonly isBudgeted: boolean
  readonly shared: Shared | undefined
}

/**
 * What a part costs for each document: little, or the work of groq-js on a text or a parsed document. `parsed`:
 * SQLite parses the document for it.
 */
export type Cost = 'low' | 'evaluated' | 'parsed'

/**
 * Ways to find rows:
 * - `few`: all matches by an index of what they reference or contain, which are sorted then
 * - `some`: in the requested order, until enough of them are in the set of all matches
 * - `many`: in the requested order, until enough of them match, each checked alone
 */
export type Way = 'few' | 'some' | 'many'

/** A choice between the ways, which depends on the number of matches. */
export interface Choice {
  /** A select of one row for each match. */
  matches: string
  /** SQL that is true if only `few` is possible. */
  isFew: string
  /** Whether `some` and `many` are the same. */
  isOnlySome: boolean
  /** The number of rows that are wanted. */
  wanted: number
}

/** The functions of the planner that call each other for the parts of an expression. */
export interface Compiler {
  valueOf: (context: Context, node: ExprNode, scope: Scope) => Value
  conditionSql: (context: Context, node: ExprNode, scope: Scope) => string
  byGroqJs: (context: Context, node: ExprNode, scope: Scope, reason: CannotPlan) => Value
}

export interface ContextOptions {
  visibility: Visibility
  constants: ReadonlyMap<ExprNode, {constant: Constant; index: number}>
  /** Whether an index of this name exists. */
  hasIndex: (name: string) => boolean
  way?: Way
  isOfBest?: boolean
  isBudgeted?: boolean
  /** The documents that share the most references are the parameter `$shared` (`shared-access.ts`). */
  shared?: Shared
  /** Plans without the cached lists of references. */
  withoutShared?: boolean
}

/** Starts the planning of one statement; `finish` returns it. */
export function createContext(
  {valueOf, conditionSql, byGroqJs}: Compiler,
  {
    visibility,
    constants,
    hasIndex,
    way = 'few',
    isOfBest = false,
    isBudgeted = false,
    shared,
  }: ContextOptions,
): {
  context: Context
  /** `more`: further indexes that would make it faster. */
  finish: (sql: string, more?: readonly IndexDefinition[]) => Statement
  choice: () => Choice | undefined
} {
  const bindings = new Map<string, Binding>()
  const evaluated: ExprNode[] = []
  const used = new Map<string, IndexDefinition>()
  const wanted = new Map<string, IndexDefinition>()
  let words: Binding | undefined
  let aliases = 0
  let choice: Choice | undefined
  let cost: Cost = 'low'
  const bind = (binding: Binding): string => {
    const name = `p${bindings.size}`
    bindings.set(name, binding)
    if (bindings.size > mostBindings) throw new CannotPlan('the query has too many values')
    return `$${name}`
  }
  const context: Context = {
    visibility,
    constantOf: (node) => constants.get(node),
    value: (node, scope) => valueOf(context, node, scope),
    condition: (node, scope) => conditionSql(context, node, scope),
    byGroqJs: (node, scope, reason) => byGroqJs(context, node, scope, reason),
    bind,
    literal: (value) =>
      typeof value === 'string' && value.includes('\0') ? bind(() => value) : sqlLiteral(value),
    alias(letter) {
      if (aliases >= mostAliases) throw new CannotPlan('the query has too many parts')
      return `${letter}${aliases++}`
    },
    evaluated(node) {
      if (isBudgeted) throw new OverBudget('groq-js evaluates a part of the query')
      return evaluated.push(node) - 1
    },
    searched(node) {
      if (isBudgeted && !blockPathOf(node))
        throw new OverBudget('groq-js evaluates a searched text')
      return evaluated.push(node) - 1
    },
    foundWords(query) {
      if (words) throw new OverBudget('the query searches for words twice')
      words = query
      return 'SELECT value AS n FROM json_each($found)'
    },
    useIndex(definition) {
      if (!hasIndex(definition.name)) {
        wanted.set(definition.name, definition)
        return undefined
      }
      used.set(definition.name, definition)
      return definition.name
    },
    way,
    noteChoice: (noted) => (choice = noted),
    noteCost(noted) {
      if (isBudgeted && noted === 'parsed') throw new OverBudget('the query parses whole documents')
      cost = higher(cost, noted)
    },
    withCost(plan) {
      const before = cost
      cost = 'low'
      const planned = plan()
      const own = cost
      cost = higher(before, own)
      return {planned, cost: own}
    },
    isOfBest,
    isBudgeted,
    shared,
  }
  return {
    context,
    choice: () => choice,
    finish: (sql, more = []) => ({
      sql,
      bindings,
      run: executable(sql, bindings),
      ...(words && {words}),
      evaluated,
      used: [...used.values()],
      wanted: [...wanted.values(), ...more],
    }),
  }
}

const costs: readonly Cost[] = ['low', 'evaluated', 'parsed']

function higher(a: Cost, b: Cost): Cost {
  return costs.indexOf(a) < costs.indexOf(b) ? b : a
}

/** SQLite itself takes 32,766 parameters. The aliases bound the length of the SQL. */
const mostBindings = 2000
const mostAliases = 500
