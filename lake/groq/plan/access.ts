import type {ExprNode} from 'groq-js'
import {bindBounds} from './bounds.ts'
import {isShortAndRegular} from './constants.ts'
import type {Context} from './context.ts'
import {countName, drivenByEdges} from './edge-access.ts'
import {indexedKey, indexOn} from './indexes.ts'
import {pathOf, sortableOf, type Driver} from './driver.ts'
import {isOfOneDocument} from './evaluated.ts'
import type {Pipeline} from './pipeline.ts'
import {drivenByWords} from './word-access.ts'
import {within, type Scope} from './scope.ts'
import {key} from './sort-key.ts'
import {toKey} from './value.ts'
import {visibleRows} from './visibility.ts'

/** How the rows of a source are found. */
export interface Access {
  /** The alias of the row of `documents`. */
  alias: string
  /** The tables, without the word FROM. */
  from: string
  conditions: string[]
  /** Conditions that read the content: better checked last, and only for the rows that are needed. */
  costly: readonly ExprNode[]
  /** A select of the number of documents, if it is simpler than counting the rows. */
  count?: string
  /** Whether the rows are found in the order asked for. */
  isOrdered: boolean
  /** Terms of ORDER BY: GROQ sorts stably, and the documents of a dataset are in the order of their ids. */
  order: string[]
}

/** Plans how to find the documents of a pipeline: by ids, references, an indexed attribute, in order, or all. */
export function accessOf(context: Context, pipeline: Pipeline, scope: Scope): Access {
  const alias = context.alias('d')
  const inner = within(scope, {kind: 'document', alias})
  const conjuncts = pipeline.filters.flatMap(conjunctsOf)
  const driver = driverOf(context, conjuncts, pipeline, inner, alias)
  const rest = conjuncts.filter((each) => !driver.done.has(each))
  const compiled = rest.map((each) => ({each, sql: context.condition(each, inner)}))
  return {
    alias,
    from: driver.from,
    conditions: [
      ...(scope.value.kind === 'nothing' ? [] : [pausing(alias)]),
      ...driver.conditions,
      ...visibleRows(context, alias),
      ...compiled.filter(({sql}) => !isCostly(sql)).map(({sql}) => sql),
    ],
    costly: compiled.filter(({sql}) => isCostly(sql)).map(({each}) => each),
    ...(driver.count !== undefined && rest.length === 0 && {count: driver.count}),
    isOrdered: driver.orderedBy !== undefined || pipeline.order.length === 0,
    order: orderOf(context, pipeline.order, inner, alias, driver),
  }
}

/**
 * A thread can be stopped only in JavaScript. A select within another can take long without any, so every 256th
 * document calls a function.
 */
function pausing(alias: string): string {
  return `(${alias}.number & 255 OR groq_tick())`
}

function isCostly(sql: string): boolean {
  return /groq_(?:match|evaluate|block_text)\(/.test(sql)
}

/** Returns SQL for the costly conditions on the row of an alias. */
export function costlyConditions(
  context: Context,
  {costly}: Access,
  scope: Scope,
  alias: string,
): string[] {
  const inner = within(scope, {kind: 'document', alias})
  return costly.map((each) => {
    // groq-js evaluates the parsed document, which is often in memory; SQLite would parse it each time.
    if (!isOfOneDocument(each)) return context.condition(each, inner)
    const number = context.literal(context.evaluated(each))
    return `groq_evaluate(${number}, ${alias}.id, ${alias}.rev) = 'true'`
  })
}

function driverOf(
  context: Context,
  conjuncts: readonly ExprNode[],
  pipeline: Pipeline,
  scope: Scope,
  alias: string,
): Driver {
  const plain: Driver = {from: `documents ${alias}`, conditions: [], done: new Set()}
  if (conjuncts.some((each) => namesIds(context, each))) return plain
  const type = conjuncts.find((each) => isEqualTo(context, each, '_type'))
  const byEdges = drivenByEdges(context, conjuncts, scope, alias, type)
  if (byEdges) return inOrderOrNot(context, conjuncts, pipeline, scope, alias, type, byEdges)
  const byWords = drivenByWords(context, conjuncts, alias)
  if (!type) return byWords ?? plain
  const types = [context.condition(type, scope)]
  return (
    byEquality(context, conjuncts, type, types, alias) ??
    (byWords && inOrderOrNot(context, conjuncts, pipeline, scope, alias, type, byWords)) ??
    byOrder(context, conjuncts, type, types, pipeline, scope, alias) ??
    plain
  )
}

/**
 * A first page of many matches is found sooner in the order asked for. How many match is only known when the
 * query runs, so both are planned.
 */
function inOrderOrNot(
  context: Context,
  conjuncts: readonly ExprNode[],
  pipeline: Pipeline,
  scope: Scope,
  alias: string,
  type: ExprNode | undefined,
  driver: Driver,
): Driver {
  const {limit, offset} = pipeline
  if (!type || limit === undefined || !driver.alternative || driver.counted) return driver
  // The number of matches is asked for before the statement runs, so it cannot depend on a row of it.
  if (scope.parent?.value.kind !== 'nothing') return driver
  const types = [context.condition(type, scope)]
  const ordered = byOrder(context, conjuncts, type, types, pipeline, scope, alias)
  if (!ordered) return driver
  context.noteChoice({matches: driver.alternative.matches, wanted: offset + limit})
  if (!context.prefersOrder) return driver
  return {
    ...ordered,
    conditions: [...ordered.conditions, driver.alternative.condition],
    done: new Set([...driver.done, ...ordered.done]),
  }
}

/** Whether a condition names ids: the primary key finds them. */
function namesIds(context: Context, node: ExprNode): boolean {
  if (node.type !== 'OpCall') return false
  if (node.op === 'in') return isAttribute(node.left, '_id') && isList(context, node.right)
  if (node.op !== '==') return false
  return isAttribute(node.left, '_id') || isAttribute(node.right, '_id')
}

function isList(context: Context, node: ExprNode): boolean {
  return context.constantOf(node)?.constant.type === 'array'
}

function isEqualTo(context: Context, node: ExprNode, name: string): boolean {
  const equality = equalityOf(context, node)
  return equality?.path.length === 1 && equality.path[0] === name && equality.isText
}

interface Equality {
  path: readonly string[]
  value: ExprNode
  isText: boolean
}

/** Reads `attribute == constant`, in either order. */
function equalityOf(context: Context, node: ExprNode): Equality | undefined {
  if (node.type !== 'OpCall' || node.op !== '==') return undefined
  for (const [side, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const path = pathOf(side)
    const known = context.constantOf(other)
    if (path && known) return {path, value: other, isText: known.constant.type === 'string'}
  }
  return undefined
}

function isAttribute(node: ExprNode, name: string): boolean {
  const path = pathOf(node)
  return path?.length === 1 && path[0] === name
}

/** Attributes that are no part of the head as they are shown, or that have columns of their own. */
const withoutKey = new Set(['_id', '_originalId', '_type', '_rev'])

function byEquality(
  context: Context,
  conjuncts: readonly ExprNode[],
  type: ExprNode,
  types: string[],
  alias: string,
): Driver | undefined {
  for (const each of conjuncts) {
    const equality = equalityOf(context, each)
    if (!equality || withoutKey.has(equality.path[0] ?? '')) continue
    const known = context.constantOf(equality.value)
    if (known?.constant.type !== 'string' || !isShortAndRegular(known.constant.value)) continue
    const index = context.useIndex(indexOn({path: equality.path}, false, context.visibility))
    if (!index) continue
    const value = toKey(context, {kind: 'constant', ...known})
    return {
      from: `documents ${alias} INDEXED BY ${index}`,
      conditions: [...types, `${indexedKey(`${alias}.head`, {path: equality.path})} = ${value}`],
      done: new Set([type, each]),
    }
  }
  return undefined
}

function byOrder(
  context: Context,
  conjuncts: readonly ExprNode[],
  type: ExprNode,
  types: string[],
  {order}: Pipeline,
  scope: Scope,
  alias: string,
): Driver | undefined {
  const [term] = order
  const {base, isDescending} = directionOf(term)
  const by = base && sortableOf(base)
  if (!term || !by || withoutKey.has(by.path[0] ?? '')) return undefined
  const index = context.useIndex(indexOn(by, isDescending, context.visibility))
  if (!index) return undefined
  const sql = indexedKey(`${alias}.head`, by)
  const {version} = context.visibility
  const versions = version === undefined ? [] : [`${alias}.version = ${context.literal(version)}`]
  const undecided = [...types, ...versions, `${sql} = ${key.undecided}`].join(' AND ')
  context.expectNone(
    `SELECT 1 FROM documents ${alias} INDEXED BY ${index} WHERE ${undecided} LIMIT 1`,
  )
  return {
    from: `documents ${alias} INDEXED BY ${index}`,
    conditions: [...types, ...bindBounds(context, conjuncts, by, sql, scope)],
    done: new Set([type]),
    orderedBy: {term, sql},
  }
}

function directionOf(term: ExprNode | undefined): {
  base: ExprNode | undefined
  isDescending: boolean
} {
  if (term?.type === 'Desc') return {base: term.base, isDescending: true}
  return {base: term?.type === 'Asc' ? term.base : term, isDescending: false}
}

function orderOf(
  context: Context,
  terms: readonly ExprNode[],
  scope: Scope,
  alias: string,
  {orderedBy, counted}: Driver,
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
    order.push(isDescending ? `${sql} DESC` : sql)
    // Ids are different, so no later term decides anything.
    if (sql === id) return order
  }
  return [...order, id]
}

/** Splits a filter at `&&`. */
function conjunctsOf(filter: ExprNode): ExprNode[] {
  if (filter.type === 'Group') return conjunctsOf(filter.base)
  if (filter.type === 'And') return [...conjunctsOf(filter.left), ...conjunctsOf(filter.right)]
  return [filter]
}
