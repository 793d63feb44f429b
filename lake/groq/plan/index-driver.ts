import type {ExprNode} from 'groq-js'
import {bindBounds, isExact} from './bounds.ts'
import {isShortAndRegular} from './constants.ts'
import type {Context} from './context.ts'
import {pathOf, sortableOf, type Driver} from './driver.ts'
import {indexedKey, indexOn, type Sortable} from './indexes.ts'
import type {Pipeline} from './pipeline.ts'
import type {Scope} from './scope.ts'
import {isWhole} from './slices.ts'
import {key, unitOrder} from './sort-key.ts'
import {toKey} from './value.ts'
import {textsOf} from './constant-values.ts'

/** The documents of a type, which an index on one of their attributes finds. */
export interface OfType {
  conjuncts: readonly ExprNode[]
  /** The conjunct that names the type. */
  type: ExprNode | undefined
  /** SQL for the type. */
  types: string[]
  pipeline: Pipeline
  scope: Scope
  alias: string
}

/** Whether a condition says that an attribute is a text that does not depend on documents. */
export function isEqualTo(context: Context, node: ExprNode, name: string): boolean {
  const equality = equalityOf(context, node)
  return equality?.path.length === 1 && equality.path[0] === name && equality.isText
}

interface Equality {
  path: readonly string[]
  value: ExprNode
  isText: boolean
}

/** Returns the parts of `attribute == constant`, in either order. */
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

export function isAttribute(node: ExprNode, name: string): boolean {
  const path = pathOf(node)
  return path?.length === 1 && path[0] === name
}

/** Attributes that have their own columns, or whose shown value differs from that in the head. */
const withoutKey = new Set(['_id', '_originalId', '_type', '_rev'])

/**
 * Finds the documents with a text, or one of a list of texts, in an attribute. `types`: returns the conditions on the type.
 */
export function byEquality(
  context: Context,
  {conjuncts, type, alias, ...of}: OfType,
  types: () => string[] = () => of.types,
): Driver | undefined {
  for (const each of conjuncts) {
    const path = each.type === 'OpCall' && each.op === 'in' ? pathOf(each.left) : undefined
    const asked = path ? listedKeys(context, each, path) : equalKey(context, each)
    if (!asked || withoutKey.has(asked.path[0] ?? '')) continue
    const index = context.useIndex(indexOn({path: asked.path}, false, context.visibility))
    if (!index) continue
    return {
      from: `documents ${alias} INDEXED BY ${index}`,
      conditions: [
        ...types(),
        `${indexedKey(`${alias}.head`, {path: asked.path})} ${asked.keys()}`,
      ],
      done: new Set([...(type ? [type] : []), each]),
    }
  }
  return undefined
}

interface Keys {
  path: readonly string[]
  keys: () => string
}

function equalKey(context: Context, node: ExprNode): Keys | undefined {
  const equality = equalityOf(context, node)
  const known = equality && context.constantOf(equality.value)
  if (known?.constant.type !== 'string' || !isShortAndRegular(known.constant.value))
    return undefined
  return {
    path: equality?.path ?? [],
    keys: () => `= ${toKey(context, {kind: 'constant', ...known})}`,
  }
}

function listedKeys(context: Context, node: ExprNode, path: readonly string[]): Keys | undefined {
  const known = node.type === 'OpCall' ? context.constantOf(node.right) : undefined
  if (known?.constant.type !== 'array' || !Array.isArray(known.constant.value)) return undefined
  const isListed = known.constant.value.every(
    (item) => typeof item === 'string' && isShortAndRegular(item),
  )
  if (!isListed) return undefined
  const text = unitOrder('value')
  return {path, keys: () => `IN (SELECT ${text} FROM json_each(${textsOf(context, known.index)}))`}
}

/** Finds the documents in the order asked for. */
export function byOrder(context: Context, of: OfType): Driver | undefined {
  const {order} = of.pipeline
  const [term] = order
  const {base, isDescending} = directionOf(term)
  const by = base && sortableOf(base)
  if (!term || !by) return undefined
  // SQLite can read an index backwards. So it serves both directions, if the ids have the same one as the key.
  const isIdDescending = isDescendingId(context, order[1])
  const driver = inRange(context, of, by, isDescending !== isIdDescending)
  return driver && {...driver, orderedBy: {term, sql: indexedKey(`${of.alias}.head`, by)}}
}

/** Finds the documents whose attribute is in a range, if nothing else is asked for: without reading them. */
export function byRange(context: Context, of: OfType): Driver | undefined {
  const {conjuncts, type, pipeline} = of
  if (pipeline.order.length > 0 || !isWhole(pipeline.slice)) return undefined
  const rest = conjuncts.filter((each) => each !== type)
  const by = rest.map(comparedBy).find((each) => each !== undefined)
  if (!by || by.date?.missing !== undefined) return undefined
  const implied = rest.filter((each) => isDefinedness(each, by))
  if (!rest.every((each) => implied.includes(each) || isExact(context, each, by))) return undefined
  const driver = inRange(context, of, by, false)
  return driver && {...driver, done: new Set([...driver.done, ...implied])}
}

function inRange(
  context: Context,
  {conjuncts, type, types, scope, alias}: OfType,
  by: Sortable,
  isDescending: boolean,
): Driver | undefined {
  if (withoutKey.has(by.path[0] ?? '')) return undefined
  const index = context.useIndex(indexOn(by, isDescending, context.visibility))
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
  }
}

function comparedBy(node: ExprNode): Sortable | undefined {
  if (node.type === 'Group') return comparedBy(node.base)
  return node.type === 'OpCall' ? (sortableOf(node.left) ?? sortableOf(node.right)) : undefined
}

/** Reads `defined(a.b)`, which a comparison of the same attribute implies. */
function isDefinedness(node: ExprNode, {path}: Sortable): boolean {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'defined')
    return false
  const own = node.args[0] && pathOf(node.args[0])
  return own?.join('.') === path.join('.')
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
