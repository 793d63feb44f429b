import type {ExprNode} from 'groq-js'
import {nodesOf} from '../tree.ts'
import {CannotPlan} from './cannot-plan.ts'
import {createContext, type ContextOptions, type Way} from './context.ts'
import type {Inputs, Statement} from './statement.ts'
import {conditionSql} from './conditions.ts'
import {byGroqJs, valueOf} from './expressions.ts'
import {isPipeline, pipelineOf, type Pipeline} from './pipeline.ts'
import {outermost} from './scope.ts'
import {asksForBest, candidatesSql} from './scored-access.ts'
import {furtherPipeline, referringSql, sharedOf, type Shared} from './shared-access.ts'
import {orderedNumbers, rowsOf} from './sources.ts'
import {toJson} from './value.ts'

/** How the result of a query is assembled from statements. */
export type Plan =
  | {kind: 'constant'; index: number}
  /** One JSON text per row, for a list. */
  | {kind: 'rows'; statement: Statement}
  /** Like `rows`, for a list of the items of all lists. */
  | {kind: 'items'; statement: Statement}
  /** One JSON text, or no row for null. */
  | {kind: 'single'; statement: Statement}
  /**
   * Plans with the same result (`Way`); which is fastest depends on the numbers that `numbers` returns: of matches,
   * of documents, and 1 if only `few` is possible.
   */
  | {kind: 'choice'; numbers: Statement; wanted: number; plans: Readonly<Record<Way, Plan>>}
  /** A plan for the documents with the best scores: their numbers are its parameter `$best`. */
  | {kind: 'best'; candidates: Statement; wanted: number; plan: Plan}
  /**
   * A plan for the documents that share the most references (`shared-access.ts`): their numbers and counts are its
   * parameter `$shared`. `otherwise`: the same without cached lists.
   */
  | {
      kind: 'shared'
      /** Returns the documents that reference `$target`. */
      referring: Statement
      inFurtherOrder: Statement
      /** The same without the other filters; undefined if no index has the order then. */
      unfiltered: Statement | undefined
      targets: (inputs: Inputs) => string[]
      /** Rows of the result, and with those that its slice leaves out before them. */
      limit: number
      wanted: number
      plan: Plan & {kind: 'rows'}
      otherwise: Plan
    }
  | {kind: 'object'; parts: readonly {name: string; plan: Plan}[]}

/** The largest number of nodes of a tree that is planned. */
const mostNodes = 2000

/**
 * Plans a query as SQL. `tree` must be corrected (`correctedTree`), and `constants` are those in it. Throws
 * `CannotPlan` if the result would not be exactly GROQ's.
 */
export function planQuery(tree: ExprNode, options: ContextOptions): Plan {
  let nodes = 0
  let asksForDocuments = false
  for (const {type} of nodesOf(tree)) {
    if (++nodes > mostNodes) throw new CannotPlan('the query is too long')
    asksForDocuments ||= type === 'Everything'
  }
  // A query without documents only computes values. SQL would copy a string at each step of the computation,
  // which takes seconds for one that doubles fourteen times.
  if (!asksForDocuments && !options.constants.has(tree)) {
    throw new CannotPlan('the query reads no documents')
  }
  return planNode(tree, options)
}

function planNode(node: ExprNode, options: ContextOptions): Plan {
  const known = options.constants.get(node)
  if (known) return {kind: 'constant', index: known.index}
  if (node.type === 'Group') return planNode(node.base, options)
  if (node.type === 'Object') {
    const parts = partsOf(node)
    if (parts) {
      return {
        kind: 'object',
        parts: parts.map(({name, value}) => ({name, plan: planNode(value, options)})),
      }
    }
  }
  const {context, finish, choice} = createContext({valueOf, conditionSql, byGroqJs}, options)
  if (isPipeline(node)) {
    const pipeline = pipelineOf(node)
    const wanted = options.isOfBest ? undefined : asksForBest(pipeline)
    if (wanted !== undefined) {
      const candidates = finish(candidatesSql(context, pipeline, outermost))
      return {kind: 'best', candidates, wanted, plan: planNode(node, {...options, isOfBest: true})}
    }
    const shared = options.withoutShared ? undefined : sharedOf(context, pipeline)
    const planned = shared && planShared(node, pipeline, shared, options)
    if (planned && 'kind' in planned) return planned
    const rows = rowsOf(context, node, outermost)
    const statement = finish(rows.sql, planned?.wanted)
    const kind = rows.isSingle ? 'single' : rows.isFlat ? 'items' : 'rows'
    const plan: Plan = {kind, statement}
    const noted = choice()
    if (!noted || options.way) return plan
    const some = planNode(node, {...options, way: 'some'})
    const many = noted.isOnlySome ? some : planNode(node, {...options, way: 'many'})
    const numbers = `SELECT count(*), (SELECT max(number) FROM documents), ${noted.isFew} FROM (${noted.matches})`
    return {
      kind: 'choice',
      numbers: finish(numbers),
      wanted: noted.wanted,
      plans: {few: plan, some, many},
    }
  }
  const json = toJson(context, context.value(node, outermost))
  return {kind: 'single', statement: finish(`SELECT ${json} AS x`)}
}

/** Returns the wanted index if none has the order of the further sort keys. */
function planShared(
  node: ExprNode,
  pipeline: Pipeline,
  shared: Shared,
  options: ContextOptions,
): Plan | Pick<Statement, 'wanted'> {
  const own = createContext({valueOf, conditionSql, byGroqJs}, options)
  const sql = orderedNumbers(own.context, furtherPipeline(pipeline, shared))
  const ordered = own.finish(sql ?? '')
  if (sql === undefined) return ordered
  const all = createContext({valueOf, conditionSql, byGroqJs}, options)
  const {type} = shared
  const unfiltered = orderedNumbers(all.context, {
    ...furtherPipeline(pipeline, shared),
    filters: type ? [type] : [],
  })
  const list = createContext({valueOf, conditionSql, byGroqJs}, options)
  const final = createContext({valueOf, conditionSql, byGroqJs}, {...options, shared})
  const rows = rowsOf(final.context, node, outermost)
  if (rows.isSingle || rows.isFlat) return {wanted: []}
  const {offset, limit = 0} = pipeline.slice
  return {
    kind: 'shared',
    referring: list.finish(referringSql(list.context, shared)),
    inFurtherOrder: ordered,
    unfiltered: unfiltered === undefined ? undefined : all.finish(unfiltered),
    targets: shared.targets,
    limit,
    wanted: offset + limit,
    plan: {kind: 'rows', statement: final.finish(rows.sql)},
    otherwise: planNode(node, {...options, withoutShared: true}),
  }
}

/** Returns the attributes of an object expression if each has a name and no two are equal; otherwise undefined. */
function partsOf(node: ExprNode & {type: 'Object'}): {name: string; value: ExprNode}[] | undefined {
  const parts: {name: string; value: ExprNode}[] = []
  for (const attribute of node.attributes) {
    if (attribute.type !== 'ObjectAttributeValue') return undefined
    const {name, value} = attribute
    if (/^\d+$|^__proto__$/.test(name) || parts.some((part) => part.name === name)) return undefined
    parts.push({name, value})
  }
  return parts
}

/** Yields the statements of a plan. */
export function* statementsOf(plan: Plan): Generator<Statement> {
  if (plan.kind === 'object') for (const part of plan.parts) yield* statementsOf(part.plan)
  else if (plan.kind === 'choice') {
    for (const each of new Set(Object.values(plan.plans))) yield* statementsOf(each)
  } else if (plan.kind === 'best') {
    yield plan.candidates
    yield* statementsOf(plan.plan)
  } else if (plan.kind === 'shared') {
    yield plan.referring
    yield plan.inFurtherOrder
    if (plan.unfiltered) yield plan.unfiltered
    yield plan.plan.statement
    yield* statementsOf(plan.otherwise)
  } else if (plan.kind !== 'constant') yield plan.statement
}
