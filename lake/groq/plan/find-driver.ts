import type {ExprNode} from 'groq-js'
import {textsOf} from './constant-values.ts'
import type {Context} from './context.ts'
import {drivenByEdges} from './edge-access.ts'
import type {Driver} from './driver.ts'
import {byEquality, byOrder, byRange, isAttribute, isEqualTo, type OfType} from './index-driver.ts'
import type {Pipeline} from './pipeline.ts'
import {drivenByWords} from './word-access.ts'
import type {Scope} from './scope.ts'

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
  const types = type ? [context.condition(type, scope)] : []
  const of: OfType = {conjuncts, type, types, pipeline, scope, alias}
  const byEdges = drivenByEdges(context, conjuncts, scope, alias, type)
  if (byEdges) return inOrderOrNot(context, of, byEdges)
  const byWords = drivenByWords(context, conjuncts, pipeline, scope, alias, type)
  if (!type) {
    return byEquality(context, of, () => [isOfTypes(context, of)]) ?? byWords ?? plain
  }
  return (
    byEquality(context, of) ??
    (byWords && inOrderOrNot(context, of, byWords)) ??
    byOrder(context, of) ??
    byRange(context, of) ??
    plain
  )
}

/** Lists the types by the index on them, which takes a step for each type and not for each document. */
const allTypes = `WITH RECURSIVE types (t) AS (
  SELECT min(type) FROM documents UNION ALL
  SELECT (SELECT min(type) FROM documents WHERE type > types.t) FROM types WHERE types.t IS NOT NULL
) SELECT t FROM types WHERE t IS NOT NULL`

/** Returns SQL for the types of a query that does not name one, because indexes are by type: the listed ones, or all. */
function isOfTypes(context: Context, {conjuncts, alias}: OfType): string {
  for (const each of conjuncts) {
    if (each.type !== 'OpCall' || each.op !== 'in' || !isAttribute(each.left, '_type')) continue
    const known = context.constantOf(each.right)
    if (known?.constant.type !== 'array') continue
    return `${alias}.type IN (SELECT value FROM json_each(${textsOf(context, known.index)}))`
  }
  return `${alias}.type IN (${allTypes})`
}

/** More matches than this are not counted. */
const mostMatches = 5000

/**
 * Plans all ways to find the first of many matches: by the driver, or in the requested order, which is faster
 * if many documents match. Their number is only known when the query runs.
 */
function inOrderOrNot(context: Context, of: OfType, driver: Driver): Driver {
  const {type, scope, alias} = of
  const {limit, offset} = of.pipeline.slice
  const {alternative} = driver
  if (limit === undefined || !alternative || driver.counted) return driver
  // With a budget, few documents are found by words.
  if (driver.isByWords && context.isBudgeted) return driver
  // The matches are counted before the statement runs, so the count cannot depend on its rows.
  if (scope.parent?.value.kind !== 'nothing') return driver
  const ofMatch = alternative.type && [`${alias}.type = ${alternative.type.one}`]
  const types = type ? of.types : ofMatch
  const ordered = types && byOrder(context, {...of, types})
  if (!ordered) return driver
  context.noteChoice({
    matches: (!type && alternative.type?.all) || `${alternative.matches} LIMIT ${mostMatches}`,
    // Only one type has the order of an index.
    isFew: type ? '0' : 'min(t) IS NOT max(t)',
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

/** Returns whether a condition selects documents by `_id`, which the primary key finds. */
function namesIds(context: Context, node: ExprNode): boolean {
  if (node.type !== 'OpCall') return false
  if (node.op === 'in') return isAttribute(node.left, '_id') && isList(context, node.right)
  if (node.op !== '==') return false
  return isAttribute(node.left, '_id') || isAttribute(node.right, '_id')
}

function isList(context: Context, node: ExprNode): boolean {
  return context.constantOf(node)?.constant.type === 'array'
}
