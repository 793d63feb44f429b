import type {ExprNode} from 'groq-js'
import {textsIn} from './constant-values.ts'
import type {Context} from './context.ts'
import {conjunctsOf, type Driver} from './driver.ts'
import {countName, edgeConditions, impliedBy, nameOf, type Asked} from './edge-access.ts'
import {directionOf, isEqualTo} from './index-driver.ts'
import type {Pipeline} from './pipeline.ts'
import {outermost} from './scope.ts'
import type {Inputs} from './statement.ts'

/**
 * Plans queries for the documents that share the most references with a list: `count((topics[]._ref)[@ in $topics]) > 0`,
 * in the order of that count. Many documents have the same count, so SQL would sort thousands of rows for five. Instead
 * the lists of documents with each reference are cached (`posting-lists.ts`) and counted outside of SQL, and the first
 * documents with the decisive count are looked up in the order of the further sort keys.
 */
export interface Shared {
  /** The filter. */
  conjunct: ExprNode
  type: ExprNode | undefined
  asked: Asked
  /** Returns the referenced ids. */
  targets: (inputs: Inputs) => string[]
}

/** More rows are not looked up in order. */
const maxWanted = 100

/** Each number of a document in `$shared` has the count in the lowest bits. */
export const countBits = 11

export function sharedOf(context: Context, pipeline: Pipeline): Shared | undefined {
  const {order, slice, scores, first, isSingle} = pipeline
  const {base, isDescending} = directionOf(order[0])
  const {isFromEnd, offset, limit} = slice
  if (!base || !isDescending || order.length < 2 || scores || first || isSingle) return undefined
  if (isFromEnd || limit === undefined || offset + limit > maxWanted) return undefined
  const conjuncts = pipeline.filters.flatMap(conjunctsOf)
  for (const conjunct of conjuncts) {
    const asked = impliedBy(context, conjunct)
    const [target] = asked?.targets ?? []
    const known = target && context.constantOf(target)
    if (!asked?.isExact || known?.constant.type !== 'array') continue
    if (countName(context, base) !== nameOf(asked)) continue
    const type = conjuncts.find((each) => isEqualTo(context, each, '_type'))
    return {conjunct, type, asked, targets: ({constants}) => textsIn(constants, known.index)}
  }
  return undefined
}

/** Returns a select of the numbers of the documents that reference `$target`, as a JSON list. */
export function referringSql(context: Context, {asked, type}: Shared): string {
  const edge = context.alias('e')
  const conditions = edgeConditions(context, edge, asked, type, outermost)
  return `SELECT json_group_array(i.n) FROM (SELECT ${edge}.source AS n FROM edges ${edge} WHERE ${edge}.target = $target${conditions} LIMIT $most) i`
}

/** Returns a pipeline of all documents that the other filters select, in the order of the further sort keys. */
export function furtherPipeline(pipeline: Pipeline, {conjunct}: Shared): Pipeline {
  const filters = pipeline.filters.flatMap(conjunctsOf).filter((each) => each !== conjunct)
  return {...pipeline, filters, order: pipeline.order.slice(1)}
}

/** Finds the documents whose numbers and counts are the parameter `$shared`. */
export function drivenByShared(
  context: Context,
  {conjunct, type, asked}: Shared,
  alias: string,
): Driver {
  const source = context.alias('s')
  const rows = `SELECT value >> ${countBits} AS n, value & ${2 ** countBits - 1} AS c FROM json_each($shared)`
  return {
    from: `(${rows}) ${source} CROSS JOIN documents ${alias}`,
    conditions: [`${alias}.number = ${source}.n`],
    done: new Set(type ? [conjunct, type] : [conjunct]),
    counted: {name: nameOf(asked), sql: `${source}.c`},
  }
}
