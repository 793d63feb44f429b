import type {Viewer} from '../../viewer.ts'
import {layersOf, type Perspective} from '../perspective.ts'
import type {Context} from './context.ts'

/** Which version of each document a query sees, and how the version is shown. */
export interface Visibility {
  /** The column with the `_id` that queries see. */
  readonly idColumn: 'id' | 'published_id'
  /** Version names by priority if several are merged; `''` is the published one. */
  readonly layers: readonly string[] | undefined
  /** The only version, if there is one. */
  readonly version: string | undefined
  readonly anonymous: boolean
}

export function visibilityOf(perspective: Perspective, viewer: Viewer): Visibility {
  const layers = layersOf(perspective)
  const merged = layers !== undefined && layers.length > 1
  return {
    idColumn: merged ? 'published_id' : 'id',
    layers: merged ? layers : undefined,
    version: layers?.length === 1 ? layers[0] : undefined,
    anonymous: viewer.kind === 'anonymous',
  }
}

/** Returns the conditions for the rows of `documents` that the query sees. */
export function visibleRows(context: Context, alias: string): string[] {
  const {layers, version, anonymous} = context.visibility
  const conditions: string[] = []
  if (version !== undefined) conditions.push(`${alias}.version = ${context.literal(version)}`)
  if (anonymous) conditions.push(`instr(${alias}.id, '.') = 0`)
  // Drafts and versions have dots in their ids: an anonymous viewer sees only the published layer.
  if (layers && anonymous) conditions.push(`${alias}.version = ''`)
  if (layers && !anonymous) {
    conditions.push(
      highest(context, alias, layers),
      `(${alias}.version = '' OR ${alias}.head -> '$._system.delete' IS NOT 'true')`,
    )
  }
  return conditions
}

/**
 * Returns the condition that a row is in a layer, and that no layer before it has a version of the same
 * document.
 */
function highest(context: Context, alias: string, layers: readonly string[]): string {
  const other = context.alias('h')
  const names = layers.map((name) => context.literal(name))
  const cases = names.map((name, index) => {
    const is = `${alias}.version = ${name}`
    if (index === 0) return is
    return `(${is} AND NOT EXISTS (SELECT 1 FROM documents ${other} WHERE ${other}.published_id = ${alias}.published_id AND ${other}.version IN (${names.slice(0, index).join(', ')})))`
  })
  return `(${cases.join(' OR ')})`
}
