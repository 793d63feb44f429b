import type {ExprNode} from 'groq-js'
import {bindBounds} from './bounds.ts'
import {isShortAndRegular} from './constants.ts'
import type {Context} from './context.ts'
import {drivenByEdges} from './edge-access.ts'
import {indexedKey, indexOn} from './indexes.ts'
import {pathOf, sortableOf, type Driver} from './driver.ts'
import type {Pipeline} from './pipeline.ts'
import {drivenByWords} from './word-access.ts'
import type {Scope} from './scope.ts'
import {key} from './sort-key.ts'
import {toKey} from './value.ts'

/** Plans what finds the rows of a pipeline first: ids, references, words, an indexed attribute, or the order. */
export function driverOf(
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
  const byWords = drivenByWords(context, conjuncts, pipeline, scope, alias, type)
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
  const {limit, offset} = pipeline.slice
  const {alternative} = driver
  if (limit === undefined || !alternative || driver.counted) return driver
  // The number of matches is asked for before the statement runs, so it cannot depend on a row of it.
  if (scope.parent?.value.kind !== 'nothing') return driver
  const types = type
    ? [context.condition(type, scope)]
    : alternative.type && [`${alias}.type = ${alternative.type.one}`]
  if (!types) return driver
  const ordered = byOrder(context, conjuncts, type, types, pipeline, scope, alias)
  if (!ordered) return driver
  context.noteChoice({
    matches: alternative.matches,
    isFew: (!type && alternative.type?.areOthers) || '0',
    isOnlySome: alternative.some === alternative.many,
    wanted: offset + limit,
  })
  if (context.way === 'few') return driver
  return {
    ...ordered,
    conditions: [...ordered.conditions, alternative[context.way]],
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
  type: ExprNode | undefined,
  types: string[],
  {order}: Pipeline,
  scope: Scope,
  alias: string,
): Driver | undefined {
  const [term] = order
  const {base, isDescending} = directionOf(term)
  const by = base && sortableOf(base)
  if (!term || !by || withoutKey.has(by.path[0] ?? '')) return undefined
  // An index in one direction is one in the other, too, if the ids have the same direction as the key.
  const isIdDescending = isDescendingId(context, order[1])
  const index = context.useIndex(indexOn(by, isDescending !== isIdDescending, context.visibility))
  if (!index) return undefined
  const sql = indexedKey(`${alias}.head`, by)
  const {version} = context.visibility
  const versions = version === undefined ? [] : [`${alias}.version = ${context.literal(version)}`]
  const undecided = [...types, ...versions, `${sql} = ${key.undecided}`].join(' AND ')
  const from = `documents ${alias} INDEXED BY ${index}`
  const {bounds, exact} = bindBounds(context, conjuncts, by, sql, scope)
  return {
    from,
    conditions: [
      // The statement is not exact if the index does not decide about a document. SQLite asks once.
      `CASE WHEN EXISTS (SELECT 1 FROM ${from} WHERE ${undecided}) THEN groq_undecided() ELSE 1 END`,
      ...types,
      ...bounds,
    ],
    done: new Set([...(type ? [type] : []), ...exact]),
    orderedBy: {term, sql},
  }
}

/** Whether a term is the id that queries see, in descending order; without a term, ids ascend. */
function isDescendingId({visibility}: Context, term: ExprNode | undefined): boolean {
  const {base, isDescending} = directionOf(term)
  if (!base || !isDescending) return false
  return isAttribute(base, '_id') || (isAttribute(base, '_originalId') && !visibility.layers)
}

/** Returns what a term of `order()` sorts by, and whether it is in descending order. */
export function directionOf(term: ExprNode | undefined): {
  base: ExprNode | undefined
  isDescending: boolean
} {
  if (term?.type === 'Desc') return {base: term.base, isDescending: true}
  return {base: term?.type === 'Asc' ? term.base : term, isDescending: false}
}
