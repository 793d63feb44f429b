import {evaluateSync, toJS, type ExprNode} from 'groq-js'
import type {ReadableDataset} from '../../dataset.ts'
import type {QueryRequest} from '../query.ts'
import {resolveCondition} from '../selection.ts'
import {tagOfDocument, tagsOfSelection} from '../sync-tags.ts'
import type {Budget} from './budget.ts'
import type {Observe} from './execute.ts'
import {evaluatorsOf} from './evaluators.ts'
import {findPlan} from './find-plan.ts'
import type {IndexDefinition} from './indexes.ts'
import {forgetIndexes} from './known-indexes.ts'
import {statementsOf, type Plan} from './plan-query.ts'
import {runPlan} from './run-plan.ts'
import {visibilityOf} from './visibility.ts'

/** The result of a planned query. */
export interface PlannedAnswer {
  /** JSON. */
  result: string
  syncTags: string[]
  /** Indexes that would make the query faster. */
  wanted: readonly IndexDefinition[]
  /** The names of the indexes that were created for queries and that this one uses. */
  used: readonly string[]
}

export interface PlannedOptions {
  /** The maximum length of the result in characters, because it is held in memory. */
  longest?: number
  observe?: Observe
  /** Plans and runs the query so that it throws `OverBudget` if it does more work than this. */
  budget?: Budget
}

const longestResult = 128 * 1024 * 1024

/** Answers a query by its plan. Throws like `findPlan` and `runPlan`. */
export function answerPlanned(
  dataset: ReadableDataset,
  request: QueryRequest,
  options: PlannedOptions = {},
): PlannedAnswer {
  try {
    return answerNow(dataset, request, options)
  } catch (error) {
    if (!isMissingIndex(error)) throw error
    forgetIndexes(dataset.database)
    return answerNow(dataset, request, options)
  }
}

function answerNow(
  dataset: ReadableDataset,
  request: QueryRequest,
  {longest = longestResult, observe, budget}: PlannedOptions,
): PlannedAnswer {
  const {plan, constants, prepared} = findPlan(dataset, request, budget !== undefined)
  const reached = new Set<string>()
  const result = runPlan(plan, {
    database: dataset.database,
    constants,
    longest,
    reached: (id) => reached.add(id),
    own: {project: dataset.project, dataset: dataset.name},
    observe,
    budget,
    ...evaluatorsOf(dataset, request, (id) => reached.add(id)),
  })
  const overlaid = visibilityOf(request.perspective, request.viewer).layers !== undefined
  const tags = new Set<string>()
  for (const condition of prepared.conditions) {
    const selection = resolveCondition(condition, (operand) => operandValue(operand, request))
    for (const tag of tagsOfSelection(dataset, selection, overlaid)) tags.add(tag)
  }
  for (const id of reached) tags.add(tagOfDocument(dataset, id))
  return {result, syncTags: [...tags], ...indexesIn(plan)}
}

type Indexes = Pick<PlannedAnswer, 'wanted' | 'used'>

const known = new WeakMap<Plan, Indexes>()

function indexesIn(plan: Plan): Indexes {
  const before = known.get(plan)
  if (before) return before
  const wanted = new Map<string, IndexDefinition>()
  const used = new Set<string>()
  for (const statement of statementsOf(plan)) {
    for (const index of statement.wanted) wanted.set(index.name, index)
    for (const {name} of statement.used) used.add(name)
  }
  const indexes = {wanted: [...wanted.values()], used: [...used]}
  known.set(plan, indexes)
  return indexes
}

function operandValue(operand: ExprNode, {params}: QueryRequest): unknown {
  if (operand.type === 'Value') return operand.value
  if (operand.type === 'Parameter') {
    return Object.hasOwn(params, operand.name) ? params[operand.name] : null
  }
  return toJS(evaluateSync(operand, {params}))
}

function isMissingIndex(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no such index')
}
