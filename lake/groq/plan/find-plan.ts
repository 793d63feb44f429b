import type {ExprNode} from 'groq-js'
import type {ReadableDataset} from '../../dataset.ts'
import {createBoundedCache} from '../bounded-cache.ts'
import {all, anyDocument, conditionOf, filtersOfEverything, type Condition} from '../condition.ts'
import {correctedTree} from '../corrections.ts'
import {parseQuery} from '../parse-query.ts'
import {constantPart} from '../prepare.ts'
import type {QueryRequest} from '../query.ts'
import {mapChildren, nodesOf} from '../tree.ts'
import {OverBudget} from './budget.ts'
import {CannotPlan} from './cannot-plan.ts'
import {constantsIn, evaluateConstant, type Constant} from './constants.ts'
import {indexesOf} from './known-indexes.ts'
import {planQuery, type Plan} from './plan-query.ts'
import {signatureOf} from './signature.ts'
import {visibilityOf} from './visibility.ts'

/** The parts of a query that do not depend on its params: its tree, its constant parts, and its conditions. */
interface Prepared {
  /** Another one for each, as its name in keys. */
  number: number
  tree: ExprNode
  constants: readonly ExprNode[]
  /** The right sides of `match`. */
  patterns: ReadonlySet<ExprNode>
  conditions: readonly Condition[]
}

const preparedQueries = createBoundedCache<Prepared>(500)
let count = 0
const plans = createBoundedCache<Plan | CannotPlan | OverBudget>(1000)

export interface PlannedQuery {
  plan: Plan
  constants: readonly Constant[]
  prepared: Prepared
}

/**
 * Plans a query. Throws like `parseQuery`, and `CannotPlan` with the reason if SQL cannot give exactly its
 * result; both are cached.
 * `isBudgeted`: plans it for a budget (`budget.ts`); throws `OverBudget` if it cannot have one.
 */
export function findPlan(
  dataset: ReadableDataset,
  request: QueryRequest,
  isBudgeted = false,
): PlannedQuery {
  const {tree, key} = parseQuery(request.query, request.params)
  const prepared = preparedQueries.get(key, () => {
    const corrected = correctedTree(tree)
    return {
      number: (count += 1),
      tree: corrected,
      constants: constantsIn(corrected),
      patterns: new Set(patternsIn(corrected)),
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
    prepared.number,
    isBudgeted,
    String(request.perspective),
    visibility.anonymous,
    indexes.number,
    ...constants.map((constant, index) => signatureOf(constant, isPattern(prepared, index))),
  ].join(' ')
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
        isBudgeted,
      })
    } catch (error) {
      if (error instanceof CannotPlan || error instanceof OverBudget) return error
      throw error
    }
  })
  if (plan instanceof Error) throw plan
  return {plan, constants, prepared}
}

function isPattern({constants, patterns}: Prepared, index: number): boolean {
  const node = constants[index]
  return node !== undefined && patterns.has(node)
}

function* patternsIn(tree: ExprNode): Generator<ExprNode> {
  for (const node of nodesOf(tree)) {
    if (node.type === 'OpCall' && node.op === 'match') yield node.right
  }
}

/** Yields the condition of each `*` of a tree, without the parts that depend on other documents. */
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
