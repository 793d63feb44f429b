import type {ReadableDataset} from '../../dataset.ts'
import type {JsonObject} from '../../document.ts'
import {parseQuery} from '../parse-query.ts'
import {query, type QueryRequest} from '../query.ts'
import {adviceFor} from './advice.ts'
import {CannotPlan} from './cannot-plan.ts'
import type {SqlValue, Statement} from './statement.ts'
import type {Constant} from './constants.ts'
import {answerPlanned} from './planned-query.ts'
import {findPlan} from './find-plan.ts'
import {forgetIndexes} from './known-indexes.ts'
import type {Plan} from './plan-query.ts'
import {describeIndex, queryStepsOf, type QueryStep} from './query-steps.ts'
import type {Ran} from './execute.ts'
import {withFunctions, withoutDocuments} from './sql-functions.ts'

/** How a query is evaluated, and how much that costs. */
export interface Explanation {
  query: string
  params: JsonObject
  perspective: string
  /** `sql`: by the statements. `groq-js`: by the complete evaluator, for the reason. */
  evaluator: 'sql' | 'groq-js'
  reason?: {why: string; advice: string}
  statements: ExplainedStatement[]
  /** Characters of the result's JSON. */
  characters: number
  milliseconds: {parse: number; plan: number; run: number}
}

export interface ExplainedStatement {
  /** The attribute of the result that the statement computes, with its number if there are alternatives. */
  part: string
  sql: string
  parameters: {[name: string]: SqlValue}
  steps: QueryStep[]
  /** Indexes that were created for queries and are used here. */
  used: string[]
  /** Indexes that would make it faster. The lake creates them when clients with a token need them. */
  wanted: string[]
  /** Expressions that groq-js evaluates for each document. */
  evaluated: number
  /** Undefined if it did not run, because the other alternative was faster. */
  ran?: Ran
}

/** Runs a query and explains how it was evaluated. Throws like `query`. */
export async function explainQuery(
  {project, name, database, now}: ReadableDataset,
  request: QueryRequest,
): Promise<Explanation> {
  const {query: text, params, perspective} = request
  const time = now()
  const dataset = {project, name, database, now: () => time}
  const about = {query: text, params, perspective: String(perspective)}
  const [, parse] = measure(() => parseQuery(text, params))
  let plan = 0
  let statements: ExplainedStatement[] = []
  try {
    // Shows the indexes as they are now.
    forgetIndexes(dataset.database)
    const [found, milliseconds] = measure(() => findPlan(dataset, request))
    plan = milliseconds
    const parts = partsOf(found.plan)
    statements = parts.map((each) => explainStatement(dataset, each, found.constants))
    const ran = new Map<Statement, Ran>()
    const [{result}, run] = measure(() =>
      answerPlanned(dataset, request, {observe: (statement, each) => ran.set(statement, each)}),
    )
    for (const [index, {statement}] of parts.entries()) {
      const each = ran.get(statement)
      if (each) Object.assign(statements[index] ?? {}, {ran: each})
    }
    return {
      ...about,
      evaluator: 'sql',
      statements,
      characters: result.length,
      milliseconds: {parse, plan, run},
    }
  } catch (error) {
    if (!(error instanceof CannotPlan)) throw error
    const begun = performance.now()
    const {result} = await query(dataset, request)
    const run = performance.now() - begun
    return {
      ...about,
      evaluator: 'groq-js',
      reason: {why: error.message, advice: adviceFor(error.message)},
      statements,
      characters: JSON.stringify(result).length,
      milliseconds: {parse, plan, run},
    }
  }
}

/** Explains the plan of a query without running it. Throws like `findPlan`. */
export function explainPlan(dataset: ReadableDataset, request: QueryRequest): ExplainedStatement[] {
  const {plan, constants} = findPlan(dataset, request)
  return partsOf(plan).map((part) => explainStatement(dataset, part, constants))
}

function measure<T>(work: () => T): [value: T, milliseconds: number] {
  const begun = performance.now()
  const value = work()
  return [value, performance.now() - begun]
}

interface Part {
  name: string
  statement: Statement
}

/** Returns the statements of a plan, each with the part of the result that it computes. */
function partsOf(plan: Plan, name = 'result'): Part[] {
  switch (plan.kind) {
    case 'constant':
      return []
    case 'object':
      return plan.parts.flatMap((part) => partsOf(part.plan, `${name}.${part.name}`))
    case 'choice':
      return [
        {name: `${name}, number of matches`, statement: plan.numbers},
        ...Object.entries(plan.plans)
          .filter(([, each], index, all) => all[index - 1]?.[1] !== each)
          .flatMap(([way, each]) => partsOf(each, `${name}, for ${way} matches`)),
      ]
    case 'best':
      return [
        {name: `${name}, candidates for the best scores`, statement: plan.candidates},
        ...partsOf(plan.plan, name),
      ]
    case 'shared':
      return [
        {name: `${name}, documents with a reference`, statement: plan.referring},
        ...(plan.unfiltered
          ? [{name: `${name}, all documents in the further order`, statement: plan.unfiltered}]
          : []),
        {name: `${name}, documents in the further order`, statement: plan.inFurtherOrder},
        {
          name: `${name}, of the documents with the most references`,
          statement: plan.plan.statement,
        },
        ...partsOf(plan.otherwise, `${name}, if there are too many references`),
      ]
    default:
      return [{name, statement: plan.statement}]
  }
}

function explainStatement(
  {database}: ReadableDataset,
  {name, statement}: Part,
  constants: readonly Constant[],
): ExplainedStatement {
  const {sql, bindings, used, wanted, evaluated} = statement
  // Preparing the SQL needs the functions that it calls.
  const steps = withFunctions(database, withoutDocuments, () => queryStepsOf(database, sql, used))
  return {
    part: name,
    sql,
    parameters: Object.fromEntries(
      Array.from(bindings, ([key, binding]) => [key, binding(constants)]),
    ),
    steps,
    used: used.map(describeIndex),
    wanted: wanted.map(describeIndex),
    evaluated: evaluated.length,
  }
}
