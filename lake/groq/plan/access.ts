import type {ExprNode} from 'groq-js'
import type {Context} from './context.ts'
import {conjunctsOf, type CountedList, type Driver} from './driver.ts'
import {countName} from './edge-access.ts'
import {isOfOneDocument, ofDocument} from './evaluate-document.ts'
import {driverOf} from './find-driver.ts'
import {directionOf} from './index-driver.ts'
import {drivenByShared} from './shared-access.ts'
import type {Pipeline} from './pipeline.ts'
import {within, type DocumentRow, type Scope} from './scope.ts'
import {toKey} from './value.ts'
import {visibleRows} from './visibility.ts'

/** Where rows of `documents` are found. */
export interface Found {
  row: DocumentRow
  /** The tables, without the word FROM. */
  from: string
  conditions: string[]
  /** Conditions that read the content. They are checked last, and only for the rows that are needed. */
  costly: readonly ExprNode[]
}

/** How the rows of a source are found. */
export interface Access extends Found {
  /** A select of the number of documents, if it is simpler than counting the rows. */
  count?: string
  /** Whether the full-text index finds the rows. */
  isByWords?: true
  /** Whether the rows are found in the requested order. */
  isOrdered: boolean
  /** Terms of ORDER BY: GROQ sorts stably, and the documents of a dataset are in the order of their ids. */
  order: string[]
  /** The counts by which the rows are sorted first, the largest first. */
  byCount?: CountedList
}

/** The driver of rows that are in no order. */
export const inOrder: Pick<Driver, 'orderedBy' | 'counted' | 'place'> = {}

/**
 * Plans how to find the documents of a pipeline, apart from scores: by ids, references, an indexed attribute, in
 * order, or all. `source`: finds them in another way.
 */
export function accessOf(
  context: Context,
  pipeline: Pipeline,
  scope: Scope,
  source?: (alias: string) => Driver,
): Access {
  const row: DocumentRow = {kind: 'document', alias: context.alias('d')}
  const {alias} = row
  const inner = within(scope, row)
  const conjuncts = pipeline.filters.flatMap(conjunctsOf)
  const isOutermost = scope.value.kind === 'nothing'
  const given =
    isOutermost && context.isOfBest
      ? drivenByBest(context, alias)
      : isOutermost && context.shared
        ? drivenByShared(context, context.shared, alias)
        : source?.(alias)
  const driver = given ?? driverOf(context, conjuncts, pipeline, inner, alias)
  const rest = conjuncts.filter((each) => !driver.done.has(each))
  const {cheap, costly} = splitByCost(context, rest, inner)
  const order = orderOf(context, pipeline, inner, alias, driver)
  const {counted} = driver
  return {
    row,
    from: driver.from,
    conditions: [
      ...pauses(context, scope, alias),
      ...driver.conditions,
      ...visibleRows(context, alias),
      ...cheap,
    ],
    costly,
    ...(driver.count !== undefined && rest.length === 0 && {count: driver.count}),
    ...(driver.isByWords && {isByWords: true}),
    isOrdered: driver.orderedBy !== undefined || pipeline.order.length === 0,
    order,
    ...(counted?.list && order[0] === `${counted.sql} DESC` && {byCount: counted.list}),
  }
}

/** Returns the driver that reads only the documents with the best scores. Their numbers are bound to `$best` (`run-plan.ts`). */
function drivenByBest(context: Context, alias: string): Driver {
  const source = context.alias('b')
  return {
    from: `(SELECT value AS n FROM json_each($best)) ${source} CROSS JOIN documents ${alias}`,
    conditions: [`${alias}.number = ${source}.n`],
    done: new Set(),
  }
}

/** Returns SQL for the conditions that cost little, and those that are costly. */
export function splitByCost(
  context: Context,
  filters: readonly ExprNode[],
  scope: Scope,
): {cheap: string[]; costly: ExprNode[]} {
  const compiled = filters.flatMap(conjunctsOf).map((each) => ({
    each,
    ...context.withCost(() => context.condition(each, scope)),
  }))
  return {
    cheap: compiled.filter(({cost}) => cost === 'low').map(({planned}) => planned),
    costly: compiled.filter(({cost}) => cost !== 'low').map(({each}) => each),
  }
}

/**
 * Returns SQL that calls a function for every 256th document of a nested SELECT. A thread can only be terminated while it
 * runs JavaScript, and a nested SELECT can run for a long time without it. With a budget, every document counts.
 */
function pauses({isBudgeted}: Context, scope: Scope, alias: string): string[] {
  if (isBudgeted) return [`groq_row(${alias}.number)`]
  return scope.value.kind === 'nothing' ? [] : [`(${alias}.number & 255 OR groq_tick())`]
}

/** Returns SQL for the costly conditions on a row. */
export function costlyConditions(
  context: Context,
  {costly}: Found,
  scope: Scope,
  row: DocumentRow,
): string[] {
  const inner = within(scope, row)
  return costly.map((each) => {
    const {planned, cost} = context.withCost(() => context.condition(each, inner))
    // groq-js evaluates the parsed document, which is often cached; SQLite would parse it each time.
    return cost === 'parsed' && isOfOneDocument(each)
      ? `groq_evaluate(${ofDocument(context, each, row)}) = 'true'`
      : planned
  })
}

/** Returns the terms of ORDER BY, with the id last: in reverse, if the slice counts from the end. */
export function orderOf(
  context: Context,
  {order: terms, slice}: Pipeline,
  scope: Scope,
  alias: string,
  {orderedBy, counted, place}: Pick<Driver, 'orderedBy' | 'counted' | 'place'>,
): string[] {
  const id = `${alias}.${context.visibility.idColumn}`
  const order: string[] = []
  for (const term of terms) {
    const {base, isDescending} = directionOf(term)
    if (!base) continue
    const sql =
      term === orderedBy?.term
        ? orderedBy.sql
        : counted && countName(context, base) === counted.name
          ? counted.sql
          : toKey(context, context.value(base, scope))
    order.push(isDescending === slice.isFromEnd ? sql : `${sql} DESC`)
    // Ids are unique, so later terms have no effect.
    if (sql === id) return order
  }
  const last = place ?? id
  return [...order, slice.isFromEnd ? `${last} DESC` : last]
}
