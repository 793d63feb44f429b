import type {Context} from './context.ts'
import {toReference, type Value} from './value.ts'
import {visibleRows} from './visibility.ts'

/** The document that a reference leads to. */
export interface Target {
  /** Its alias. */
  name: string
  /** Returns SQL for an expression over the document; NULL if there is none. */
  select: (expression: string) => string
}

/**
 * Follows a reference. `groq_reached` tells which ids were asked for, so that the result gets their sync tags.
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
