import type {DatabaseSync} from 'node:sqlite'
import {evaluateSync, toJS, type EvaluateOptions, type ExprNode} from 'groq-js'
import type {ReadableDataset} from '../../dataset.ts'
import type {Json, LakeDocument} from '../../document.ts'
import {prepare} from '../../store/database.ts'
import {publishedId} from '../../store/document-id.ts'
import {readRevision} from '../../store/documents.ts'
import {createBoundedCache} from '../bounded-cache.ts'
import {all, anyDocument, conditionOf, filtersOfEverything, type Condition} from '../condition.ts'
import {correctedTree} from '../corrections.ts'
import {parseQuery} from '../parse-query.ts'
import {openView, type View} from '../perspective.ts'
import {constantPart} from '../prepare.ts'
import type {QueryRequest} from '../query.ts'
import {resolveCondition} from '../selection.ts'
import {tagOfDocument, tagsOfSelection} from '../sync-tags.ts'
import {mapChildren} from '../tree.ts'
import {CannotPlan} from './cannot-plan.ts'
import {constantsIn, evaluateConstant, signatureOf, type Constant} from './constants.ts'
import {partName} from './lifted.ts'
import {indexPrefix, type IndexDefinition} from './indexes.ts'
import {planQuery, statementsOf, type Plan} from './plan-query.ts'
import {runPlan, type Observe, type Run} from './run-plan.ts'
import {visibilityOf} from './visibility.ts'

/** The result of a planned query. */
export interface PlannedAnswer {
  /** JSON. */
  result: string
  syncTags: string[]
  /** Indexes that would make the query faster. */
  wanted: readonly IndexDefinition[]
  /** The names of the indexes that were made for queries and that this one uses. */
  used: readonly string[]
}

export interface PlannedOptions {
  /** The largest length of the result in characters: it is held in memory. */
  longest?: number
  observe?: Observe
}

/** What is known of a query before its params: its tree, its constant parts, and what it looks for. */
interface Prepared {
  tree: ExprNode
  constants: readonly ExprNode[]
  conditions: readonly Condition[]
}

const preparedQueries = createBoundedCache<Prepared>(500)
const plans = createBoundedCache<Plan | CannotPlan>(1000)

export interface PlannedQuery {
  plan: Plan
  constants: readonly Constant[]
  prepared: Prepared
}

/**
 * Plans a query. Throws like `parseQuery`, and `CannotPlan` with the reason if SQL cannot give exactly its
 * result; both are remembered.
 */
export function findPlan(dataset: ReadableDataset, request: QueryRequest): PlannedQuery {
  const {tree, key} = parseQuery(request.query, request.params)
  const prepared = preparedQueries.get(key, () => {
    const corrected = correctedTree(tree)
    return {
      tree: corrected,
      constants: constantsIn(corrected),
      conditions: [...conditionsIn(corrected)],
    }
  })
  const options = {
    params: request.params,
    timestamp: dataset.now(),
    identity: request.viewer.kind === 'user' ? request.viewer.id : '<anonymous>',
    sanity: {projectId: dataset.project, dataset: dataset.name},
  }
  const constants = prepared.constants.map((node) => evaluateConstant(node, options))
  const visibility = visibilityOf(request.perspective, request.viewer)
  const indexes = indexesOf(dataset.database)
  const planKey = [
    key,
    String(request.perspective),
    visibility.anonymous,
    constants.map(signatureOf).join(' '),
    indexes.key,
  ].join('\n')
  const plan = plans.get(planKey, () => {
    const known = new Map(
      prepared.constants.map((node, index) => {
        const constant = constants[index] ?? {type: 'null' as const}
        return [node, {constant, index}]
      }),
    )
    try {
      return planQuery(prepared.tree, {
        visibility,
        constants: known,
        hasIndex: (name) => indexes.names.has(name),
      })
    } catch (error) {
      if (error instanceof CannotPlan) return error
      throw error
    }
  })
  if (plan instanceof CannotPlan) throw plan
  return {plan, constants, prepared}
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
  {longest = longestResult, observe}: PlannedOptions,
): PlannedAnswer {
  const {plan, constants, prepared} = findPlan(dataset, request)
  const reached = new Set<string>()
  const result = runPlan(plan, {
    database: dataset.database,
    constants,
    longest,
    reached: (id) => reached.add(id),
    observe,
    ...evaluatorsOf(dataset, request, (id) => reached.add(id)),
  })
  const overlaid = visibilityOf(request.perspective, request.viewer).layers !== undefined
  const tags = new Set<string>()
  for (const condition of prepared.conditions) {
    const selection = resolveCondition(condition, (operand) => operandValue(operand, request))
    for (const tag of tagsOfSelection(dataset, selection, overlaid)) tags.add(tag)
  }
  for (const id of reached) tags.add(tagOfDocument(dataset, id))
  const wanted = new Map<string, IndexDefinition>()
  const used = new Set<string>()
  for (const statement of statementsOf(plan)) {
    for (const index of statement.wanted) wanted.set(index.name, index)
    for (const {name} of statement.used) used.add(name)
  }
  return {result, syncTags: [...tags], wanted: [...wanted.values()], used: [...used]}
}

function operandValue(operand: ExprNode, {params}: QueryRequest): unknown {
  if (operand.type === 'Value') return operand.value
  if (operand.type === 'Parameter') {
    return Object.hasOwn(params, operand.name) ? params[operand.name] : null
  }
  return toJS(evaluateSync(operand, {params}))
}

/** Returns the functions with which statements evaluate what SQL cannot express. */
function evaluatorsOf(
  dataset: ReadableDataset,
  {params, perspective, viewer}: QueryRequest,
  reached: (id: string) => void,
): Pick<Run, 'evaluate' | 'apply'> {
  let view: View | undefined
  const {layers} = visibilityOf(perspective, viewer)
  const options: EvaluateOptions = {
    params,
    dataset: [],
    timestamp: dataset.now(),
    identity: viewer.kind === 'user' ? viewer.id : '<anonymous>',
    sanity: {projectId: dataset.project, dataset: dataset.name},
    dereference: ({_ref}) => {
      reached(_ref)
      view ??= openView(dataset, perspective, viewer)
      return view.read(_ref)
    },
  }
  return {
    evaluate({evaluated}, number, id, rev, score) {
      const stored = readRevision(dataset, id, rev)
      let root: LakeDocument = layers ? {...stored, _id: publishedId(id), _originalId: id} : stored
      if (score !== null) root = {...root, _score: score}
      return evaluateSync(expressionOf(evaluated, number), {...options, root})
    },
    apply({evaluated}, number, parts) {
      const values: Json[] = JSON.parse(parts)
      const own = Object.fromEntries(values.map((value, index) => [partName(index), value]))
      return evaluateSync(expressionOf(evaluated, number), {
        ...options,
        params: {...params, ...own},
      })
    },
  }
}

function expressionOf(evaluated: readonly ExprNode[], number: number): ExprNode {
  const node = evaluated[number]
  if (node) return node
  throw new Error(`The statement has no expression ${number}.`)
}

/** Yields what each `*` of a tree looks for, as far as it does not depend on other documents. */
function* conditionsIn(node: ExprNode): Generator<Condition> {
  const filters = node.type === 'Filter' ? filtersOfEverything(node) : undefined
  if (filters) {
    yield constantPart(all(filters.map(conditionOf)))
    for (const filter of filters) yield* conditionsIn(filter)
    return
  }
  if (node.type === 'Everything') {
    yield anyDocument
    return
  }
  const children: ExprNode[] = []
  mapChildren(node, (child) => {
    children.push(child)
    return child
  })
  for (const child of children) yield* conditionsIn(child)
}

interface Indexes {
  names: ReadonlySet<string>
  /** The names as one text. */
  key: string
  /** When they were read, on the clock of `performance.now()`. */
  readAt: number
}

const knownIndexes = new WeakMap<DatabaseSync, Indexes>()

/** For so long a new index may be overlooked. One that is gone is noticed at once (`isMissingIndex`). */
const rereadMs = 250

/** Returns the indexes that were made for queries. */
function indexesOf(database: DatabaseSync): Indexes {
  const known = knownIndexes.get(database)
  const now = performance.now()
  if (known && now - known.readAt < rereadMs) return known
  const rows = prepare(
    database,
    `SELECT name FROM sqlite_schema WHERE type = 'index' AND name GLOB '${indexPrefix}*' ORDER BY name`,
  ).all()
  const names = rows.map((row) => String(row['name']))
  const indexes = {names: new Set(names), key: names.join(' '), readAt: now}
  knownIndexes.set(database, indexes)
  return indexes
}

/** Makes the next plan see the indexes as they are now. */
export function forgetIndexes(database: DatabaseSync): void {
  knownIndexes.delete(database)
}

function isMissingIndex(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no such index')
}
