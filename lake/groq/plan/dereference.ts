import type {Context} from './context.ts'
import {pathLiteral} from './sort-key.ts'
import {contentOf, isRootLeftOut} from './stored.ts'
import {toJson, type Value} from './value.ts'
import {visibleRows} from './visibility.ts'

/** The document that a reference leads to. */
export interface Target {
  /** Its alias. */
  name: string
  /** Returns SQL for an expression over the document; NULL if there is none. */
  select: (expression: string) => string
}

/**
 * Follows a reference. `groq_reached` records the ids that were looked up, so that the result gets their sync
 * tags, and returns NULL for a reference to another dataset.
 */
export function dereferenced(context: Context, reference: Value): Target {
  const name = context.alias('r')
  const conditions = [
    `${name}.${context.visibility.idColumn} = ${reachedId(context, reference)}`,
    ...visibleRows(context, name),
  ]
  return {
    name,
    select: (expression) =>
      `(SELECT ${expression} FROM documents ${name} WHERE ${conditions.join(' AND ')})`,
  }
}

/** Returns SQL for the id that a reference leads to; NULL for any other value. */
function reachedId(context: Context, value: Value): string {
  if (value.kind === 'item') {
    const {alias} = value
    return `(CASE WHEN ${alias}.type = 'object' AND ${isReference(`${alias}.value`, [])} THEN ${reached(`${alias}.value`, [])} END)`
  }
  if (value.kind !== 'attribute') return reachedIn(toJson(context, value), [])
  const {alias, path} = value
  const head = `${alias}.head`
  return (
    `(CASE WHEN ${isReference(head, path)} THEN ${reached(head, path)}` +
    ` WHEN ${isRootLeftOut(alias, path)} THEN ${reachedIn(contentOf(context, alias), path)} END)`
  )
}

/** Like `reached`, for JSON that is computed, which happens once. */
function reachedIn(json: string, path: readonly string[]): string {
  return `(SELECT CASE WHEN ${isReference('v.j', path)} THEN ${reached('v.j', path)} END FROM (SELECT ${json} AS j) v)`
}

function isReference(json: string, path: readonly string[]): string {
  return `json_type(${json}, ${pathLiteral([...path, '_ref'])}) = 'text'`
}

/** Returns SQL that follows the reference at a path. Its `_dataset` and `_projectId` are missing in most references. */
function reached(json: string, path: readonly string[]): string {
  const parts = ['_ref', '_dataset', '_projectId'].map((name) => pathLiteral([...path, name]))
  return `groq_reached(${parts.map((part) => `${json} ->> ${part}`).join(', ')})`
}
