import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite'
import type {Json} from '../../document.ts'
import {forgetStatement, prepareArrays} from '../../store/database.ts'
import type {Own} from '../own-references.ts'
import type {Budget} from './budget.ts'
import {findWords} from './found-words.ts'
import {withFunctions, type Running, type TextOf, type Value} from './sql-functions.ts'
import type {Inputs, Statement} from './statement.ts'

export interface Run extends Inputs {
  database: DatabaseSync
  /** The maximum length of the result in characters. */
  longest: number
  reached: (id: string) => void
  /** The dataset that is queried. */
  own: Own
  /** Evaluates an expression for a document with groq-js. `score`: its `_score`, if it has one. */
  evaluate: (
    statement: Statement,
    number: number,
    id: string,
    rev: string,
    score: number | null,
  ) => Value
  /** Returns whether `match` finds a pattern in the value of an expression for a document. */
  matches: (
    statement: Statement,
    number: number,
    document: TextOf,
    pattern: Json,
    budget: Budget | undefined,
  ) => boolean
  /** Returns the texts that `match` searches in the value of an expression for a document. */
  texts: (
    statement: Statement,
    number: number,
    document: TextOf,
    budget: Budget | undefined,
  ) => readonly string[]
  /** Evaluates an expression for the JSON array of its parts. */
  apply: (statement: Statement, number: number, parts: string) => Value
  /** Limits the work, if the plan was made for a budget. */
  budget?: Budget | undefined
  /** Called after each statement, for `explain`. */
  observe?: Observe | undefined
}

export type Observe = (statement: Statement, ran: Ran) => void

/** What a statement returned. */
export interface Ran {
  rows: number
  characters: number
  milliseconds: number
}

/** Runs a statement with the functions that its SQL calls. `work` gets it with the values of its parameters. */
export function execute<T>(
  statement: Statement,
  run: Run,
  work: (
    prepared: StatementSync,
    values: readonly SQLInputValue[],
  ) => {value: T} & Omit<Ran, 'milliseconds'>,
): T {
  const begun = performance.now()
  const state: Running = {
    reached: run.reached,
    own: run.own,
    evaluate: (number, id, rev, score) => run.evaluate(statement, number, id, rev, score),
    matches: (number, document, pattern) =>
      run.matches(statement, number, document, pattern, run.budget),
    texts: (number, document) => run.texts(statement, number, document, run.budget),
    apply: (number, parts) => run.apply(statement, number, parts),
    budget: run.budget,
  }
  return withFunctions(run.database, state, () => {
    const {sql, values} = statement.run
    try {
      const found = foundWords(statement, run)
      const inputs = found === undefined ? run : {...run, found}
      const {value, ...size} = work(prepareArrays(run.database, sql), values(inputs))
      run.observe?.(statement, {...size, milliseconds: performance.now() - begun})
      return value
    } catch (error) {
      forgetStatement(run.database, sql)
      throw error
    }
  })
}

/** Returns the documents that the full-text index finds, if the statement was planned for a budget. */
function foundWords({words}: Statement, {database, budget, constants}: Run): string | undefined {
  if (!words) return undefined
  if (!budget) throw new Error('The statement was planned for a budget, and has none.')
  return findWords(database, String(words(constants)), budget)
}
