import type {Context} from './context.ts'
import type {DocumentRow} from './scope.ts'
import {pathLiteral} from './sort-key.ts'

/** Returns the column for `_id` or `_originalId`; undefined for other paths. */
export function idColumnOf(
  {visibility}: Context,
  alias: string,
  path: readonly string[],
): string | undefined {
  if (path.length !== 1) return undefined
  if (path[0] === '_id') return `${alias}.${visibility.idColumn}`
  return path[0] === '_originalId' && visibility.layers ? `${alias}.id` : undefined
}

/** Attributes with columns of their own, which are read without searching the head. */
const timeColumns: Partial<Record<string, string>> = {
  _createdAt: 'created_at',
  _updatedAt: 'updated_at',
}

export function attributeJson(context: Context, alias: string, path: readonly string[]): string {
  const column = idColumnOf(context, alias, path)
  if (column) return `'"' || ${column} || '"'`
  const time = path.length === 1 ? timeColumns[path[0] ?? ''] : undefined
  if (time) return `json_quote(${alias}.${time})`
  const inHead = `${alias}.head -> ${pathLiteral(path)}`
  const inContent = `${contentOf(context, alias)} -> ${pathLiteral(path)}`
  const missing =
    path.length === 1
      ? inHead
      : `coalesce(${inHead}, CASE WHEN ${isRootLeftOut(alias, path)} THEN ${inContent} END)`
  return `(CASE WHEN instr(${inHead}, 'e999') > 0 THEN ${inContent} ELSE ${missing} END)`
}

/** Returns SQL that is true if the head lacks the whole object at the first name of a path. */
export function isRootLeftOut(alias: string, [root = '']: readonly string[]): string {
  return `instr(${alias}.head -> ${pathLiteral([root])}, '3e999') > 0`
}

/** Returns SQL for the content of a document. */
export function contentOf({isBudgeted}: Context, alias: string): string {
  const spends = isBudgeted ? ' AND groq_bytes(octet_length(c.content))' : ''
  return `(SELECT c.content FROM contents c WHERE c.number = ${alias}.number${spends})`
}

export function documentJson(context: Context, {alias, score}: DocumentRow): string {
  const {visibility} = context
  const content = contentOf(context, alias)
  const changes = [
    ...(visibility.layers ? [`'$._id', ${alias}.published_id, '$._originalId', ${alias}.id`] : []),
    ...(score === undefined ? [] : [`'$._score', json(${numberJson(score)})`]),
  ]
  return changes.length === 0 ? content : `json_set(${[content, ...changes].join(', ')})`
}

/** SQLite writes other digits than JavaScript. */
export function numberJson(sql: string): string {
  return `groq_number_text(${sql})`
}

/**
 * Returns SQL for an attribute of a JSON text. `->` returns NULL for a missing attribute, and for a value that
 * is not an object.
 */
export function attributeOfJson(json: string, name: string): string {
  return `(${json}) -> ${pathLiteral([name])}`
}
