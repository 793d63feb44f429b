import type {DatabaseSync, SQLInputValue, StatementSync} from 'node:sqlite'
import {LakeError} from '../../error.ts'
import {forgetStatement, prepare} from '../../store/database.ts'
import {CannotPlan} from './cannot-plan.ts'
import type {Constant} from './constants.ts'
import type {Statement} from './context.ts'
import type {Plan} from './plan-query.ts'
import {withFunctions, type Running} from './sql-functions.ts'
import {at} from './value.ts'
import {jsonOfConstant} from './constants.ts'

export interface Run {
  database: DatabaseSync
  constants: readonly Constant[]
  /** The largest length of the result in characters. */
  longest: number
  reached: (id: string) => void
  /** Evaluates an expression for a document with groq-js, and returns its JSON. */
  evaluate: (statement: Statement, number: number, id: string, rev: string) => string | null
}

/**
 * Runs a plan and returns the JSON text of its result. Throws `CannotPlan` if the documents make the result
 * inexact, and `too_large` if it is too long.
 */
export function runPlan(plan: Plan, run: Run): string {
  switch (plan.kind) {
    case 'constant':
      return jsonOfConstant(at(run.constants, plan.index))
    case 'object': {
      const parts = plan.parts.map(
        ({name, plan: inner}) => `${JSON.stringify(name)}:${runPlan(inner, run)}`,
      )
      return checked(`{${parts.join(',')}}`, run)
    }
    case 'choice':
      return runPlan(isMany(plan, run) ? plan.many : plan.few, run)
    case 'single':
      return execute(plan.statement, run, (statement, values) => {
        const row = statement.get(values)
        return checked(textOf(row), run)
      })
    case 'rows':
      return execute(plan.statement, run, (statement, values) => {
        const texts: string[] = []
        let length = 2
        for (const row of statement.iterate(values)) {
          const text = textOf(row)
          length += text.length + 1
          if (length > run.longest) throw tooLarge()
          texts.push(text)
        }
        return `[${texts.join(',')}]`
      })
  }
}

/**
 * Of `total` documents, `matches` of them match. In order, about `wanted * total / matches` are looked at until
 * enough match, which costs about a third of finding and sorting each match.
 */
function isMany({matches, wanted}: Plan & {kind: 'choice'}, run: Run): boolean {
  const found = execute(matches, run, (statement, values) => numberOf(statement.get(values)))
  const total = numberOf(prepareWithSome(run.database, 'SELECT max(number) FROM documents').get())
  return found * found > (wanted * total) / 3
}

function numberOf(row: unknown): number {
  return Array.isArray(row) ? Number(row[0]) : 0
}

function execute<T>(
  statement: Statement,
  run: Run,
  work: (prepared: StatementSync, values: Record<string, SQLInputValue>) => T,
): T {
  const values: Record<string, SQLInputValue> = {}
  for (const [name, binding] of statement.bindings) values[name] = binding(run.constants)
  const state: Running = {
    reached: run.reached,
    evaluate: (number, id, rev) => run.evaluate(statement, number, id, rev),
  }
  return withFunctions(run.database, state, () => {
    for (const probe of statement.probes) {
      if (prepareWithSome(run.database, probe).get(values)) {
        throw new CannotPlan('a text is too long or too unusual for SQL to order it')
      }
    }
    try {
      return work(prepareWithSome(run.database, statement.sql), values)
    } catch (error) {
      forgetStatement(run.database, statement.sql)
      throw error
    }
  })
}

/** A plan can have parameters of parts that its SQL does not need in the end. */
function prepareWithSome(database: DatabaseSync, sql: string): StatementSync {
  const statement = prepare(database, sql)
  statement.setAllowUnknownNamedParameters(true)
  statement.setReturnArrays(true)
  return statement
}

/** Reads a row, which is an array with one text. */
function textOf(row: unknown): string {
  const text: unknown = Array.isArray(row) ? row[0] : undefined
  return typeof text === 'string' ? text : 'null'
}

function checked(text: string, {longest}: Run): string {
  if (text.length > longest) throw tooLarge()
  return text
}

function tooLarge(): LakeError {
  return new LakeError('too_large', 'The result is too large to be sent: request less data.')
}
