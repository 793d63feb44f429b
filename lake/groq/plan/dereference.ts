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
 * tags.
 */
export function dereferenced(context: Context, reference: Value): Target {
  const name = context.alias('r')
  const conditions = [
    `${name}.${context.visibility.idColumn} = groq_reached(${toReference(context, reference)})`,
    ...visibleRows(context, name),
  ]
  return {
    name,
    select: (expression) =>
      `(SELECT ${expression} FROM documents ${name} WHERE ${conditions.join(' AND ')})`,
  }
}

/** Returns SQL for the `_ref` of a value if it is a string, else NULL. */
function toReference(context: Context, value: Value): string {
  const path = pathLiteral(['_ref'])
  if (value.kind === 'item') {
    const {alias} = value
    return `(CASE WHEN ${alias}.type = 'object' AND json_type(${alias}.value, ${path}) = 'text' THEN ${alias}.value ->> ${path} END)`
  }
  if (value.kind !== 'attribute') {
    const json = toJson(context, value)
    return `(SELECT CASE json_type(v.j, ${path}) WHEN 'text' THEN v.j ->> ${path} END FROM (SELECT ${json} AS j) v)`
  }
  const {alias} = value
  const own = pathLiteral([...value.path, '_ref'])
  const content = contentOf(context, alias)
  return (
    `(CASE json_type(${alias}.head, ${own}) WHEN 'text' THEN ${alias}.head ->> ${own}` +
    ` ELSE CASE WHEN ${isRootLeftOut(alias, value.path)} THEN CASE json_type(${content}, ${own}) WHEN 'text' THEN ${content} ->> ${own} END END END)`
  )
}
