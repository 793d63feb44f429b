import type {Json} from '../../document.ts'
import {jsonOfConstant, isShortAndRegular, scalarsOf, type Constant} from './constants.ts'
import type {Context} from './context.ts'
import type {SqlValue} from './statement.ts'
import {itemJson} from './items.ts'
import {computedKey} from './indexes.ts'
import type {DocumentRow} from './scope.ts'
import {jsonKey, key, pathLiteral, textKey} from './sort-key.ts'

/** The value of an expression, as SQL of the kind that is cheapest to get. */
export type Value =
  | {kind: 'constant'; constant: Constant; index: number}
  /** An attribute of a row of `documents`. */
  | {kind: 'attribute'; alias: string; path: readonly string[]}
  /** A whole document. */
  | DocumentRow
  /** A row of `json_each`. */
  | {kind: 'item'; alias: string}
  /** A JSON text; NULL is null. */
  | {kind: 'json'; sql: string}
  /** 1, 0, or NULL for anything else. */
  | {kind: 'boolean'; sql: string}
  /** An integer that JavaScript represents exactly, or NULL. */
  | {kind: 'integer'; sql: string}
  /** A number of SQLite's type REAL. */
  | {kind: 'number'; sql: string}
  /** A text, or NULL. */
  | {kind: 'text'; sql: string}
  /** Milliseconds since 1970, or NULL. */
  | {kind: 'datetime'; sql: string}

/** Returns SQL for the JSON text of a value; NULL or 'null' for null. */
export function toJson(context: Context, value: Value): string {
  switch (value.kind) {
    case 'constant':
      return context.bind((constants) => jsonOfConstant(at(constants, value.index)))
    case 'attribute':
      return attributeJson(context, value.alias, value.path)
    case 'document':
      return documentJson(context, value)
    case 'item':
      return itemJson(value.alias)
    case 'json':
      return value.sql
    case 'boolean':
      return `CASE ${value.sql} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`
    case 'integer':
      return `CAST(${value.sql} AS TEXT)`
    case 'number':
      return numberJson(value.sql)
    case 'text':
      return `json_quote(${value.sql})`
    case 'datetime':
      return `groq_date_text(${value.sql})`
  }
}

/** Like `toJson`, but never NULL. */
export function toJsonText(context: Context, value: Value): string {
  return `coalesce(${toJson(context, value)}, 'null')`
}

/** Returns the sort key of a value. */
export function toKey(context: Context, value: Value): string {
  switch (value.kind) {
    case 'constant':
      return context.bind((constants) => keyOfConstant(at(constants, value.index)))
    case 'attribute': {
      const column = idColumnOf(context, value.alias, value.path)
      return column ?? computedKey(`${value.alias}.head`, {path: value.path})
    }
    case 'document':
      return key.other
    case 'item':
    case 'json':
      return jsonKey(toJson(context, value))
    case 'boolean':
      return `CASE ${value.sql} WHEN 1 THEN ${key.true} WHEN 0 THEN ${key.false} ELSE ${key.other} END`
    case 'number':
      return value.sql
    case 'integer':
    case 'datetime':
      return `coalesce(${value.sql}, ${key.other})`
    case 'text':
      return textKey(value.sql)
  }
}

/** Returns SQL that is 1 for true, 0 for false and NULL for anything else. */
export function toBoolean(context: Context, value: Value): string {
  switch (value.kind) {
    case 'boolean':
      return value.sql
    case 'constant':
    case 'attribute':
    case 'item':
    case 'json':
      return `CASE ${toJson(context, value)} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`
    case 'document':
    case 'integer':
    case 'number':
    case 'text':
    case 'datetime':
      return 'NULL'
  }
}

/** Returns SQL for the text of a value that is a string; NULL otherwise. */
export function toText(context: Context, value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.sql
    case 'attribute':
    case 'constant':
    case 'item':
    case 'json': {
      const column =
        value.kind === 'attribute' ? idColumnOf(context, value.alias, value.path) : undefined
      if (column) return column
      // SQLite loses half a surrogate pair, which JSON writes as an escape.
      const text = `CASE WHEN instr(v.j, '\\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END`
      return `(SELECT CASE json_type(v.j) WHEN 'text' THEN ${text} END FROM (SELECT ${toJson(context, value)} AS j) v)`
    }
    case 'document':
    case 'boolean':
    case 'integer':
    case 'number':
    case 'datetime':
      return 'NULL'
  }
}

/** Returns SQL that is 1 if the value is not null, else 0. */
export function isDefined(context: Context, value: Value): string {
  switch (value.kind) {
    case 'attribute': {
      if (idColumnOf(context, value.alias, value.path)) return '1'
      const head = `${value.alias}.head`
      const own = `coalesce(json_type(${head}, ${pathLiteral(value.path)}) <> 'null', 0)`
      if (value.path.length === 1) return own
      return `(CASE WHEN instr(${head} -> ${pathLiteral(value.path.slice(0, 1))}, '3e999') > 0 THEN coalesce(${toJson(context, value)} <> 'null', 0) ELSE ${own} END)`
    }
    case 'document':
    case 'number':
      return '1'
    case 'boolean':
    case 'integer':
    case 'text':
    case 'datetime':
      return `(${value.sql} IS NOT NULL)`
    case 'constant':
    case 'item':
    case 'json':
      return `coalesce(${toJson(context, value)} <> 'null', 0)`
  }
}

/** Returns the value of an attribute of a value. */
export function attributeOf(context: Context, value: Value, name: string): Value {
  switch (value.kind) {
    case 'document':
      return name === '_score' && value.score !== undefined
        ? {kind: 'number', sql: value.score}
        : {kind: 'attribute', alias: value.alias, path: [name]}
    case 'attribute':
      return {...value, path: [...value.path, name]}
    case 'item': {
      const {alias} = value
      const attribute = attributeOfJson(`${alias}.value`, name)
      return {kind: 'json', sql: `(CASE ${alias}.type WHEN 'object' THEN ${attribute} END)`}
    }
    case 'constant':
    case 'json':
      return {kind: 'json', sql: attributeOfJson(toJson(context, value), name)}
    case 'boolean':
    case 'integer':
    case 'number':
    case 'text':
    case 'datetime':
      return {kind: 'json', sql: 'NULL'}
  }
}

/** `->` returns NULL for a value that is no object, and for a missing attribute. */
export function attributeOfJson(json: string, name: string): string {
  return `(${json}) -> ${pathLiteral([name])}`
}

/** The column for `_id` and `_originalId`, whose values are never irregular. */
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

function attributeJson(context: Context, alias: string, path: readonly string[]): string {
  const column = idColumnOf(context, alias, path)
  if (column) return `'"' || ${column} || '"'`
  const time = path.length === 1 ? timeColumns[path[0] ?? ''] : undefined
  if (time) return `json_quote(${alias}.${time})`
  const inHead = `${alias}.head -> ${pathLiteral(path)}`
  const inContent = `(SELECT c.content FROM contents c WHERE c.number = ${alias}.number) -> ${pathLiteral(path)}`
  const missing =
    path.length === 1
      ? inHead
      : `coalesce(${inHead}, CASE WHEN ${isRootLeftOut(alias, path)} THEN ${inContent} END)`
  return `(CASE WHEN instr(${inHead}, 'e999') > 0 THEN ${inContent} ELSE ${missing} END)`
}

/** SQL that is true if the head lacks the whole object that the first name of a path names. */
function isRootLeftOut(alias: string, [root = '']: readonly string[]): string {
  return `instr(${alias}.head -> ${pathLiteral([root])}, '3e999') > 0`
}

/** Returns SQL for the `_ref` of a value if it is a string, else NULL. */
export function toReference(context: Context, value: Value): string {
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
  const content = `(SELECT c.content FROM contents c WHERE c.number = ${alias}.number)`
  return (
    `(CASE json_type(${alias}.head, ${own}) WHEN 'text' THEN ${alias}.head ->> ${own}` +
    ` ELSE CASE WHEN ${isRootLeftOut(alias, value.path)} THEN CASE json_type(${content}, ${own}) WHEN 'text' THEN ${content} ->> ${own} END END END)`
  )
}

function documentJson({visibility}: Context, {alias, score}: DocumentRow): string {
  const content = `(SELECT c.content FROM contents c WHERE c.number = ${alias}.number)`
  const changes = [
    ...(visibility.layers ? [`'$._id', ${alias}.published_id, '$._originalId', ${alias}.id`] : []),
    ...(score === undefined ? [] : [`'$._score', json(${numberJson(score)})`]),
  ]
  return changes.length === 0 ? content : `json_set(${[content, ...changes].join(', ')})`
}

/** SQLite writes other digits than JavaScript. */
function numberJson(sql: string): string {
  return `groq_number_text(${sql})`
}

function keyOfConstant(constant: Constant): SqlValue {
  switch (constant.type) {
    case 'string':
    case 'number':
    case 'datetime':
      return constant.value
    case 'boolean':
      return Uint8Array.of(constant.value ? 1 : 0)
    case 'null':
    case 'path':
    case 'array':
    case 'object':
      return Uint8Array.of(0xff)
  }
}

/** Returns a constant of a request by its number. */
export function at(constants: readonly Constant[], index: number): Constant {
  return constants[index] ?? {type: 'null'}
}

/** Whether a constant is bound as it is and ordered as GROQ orders it. */
export function isOrderable(constant: Constant): boolean {
  return constant.type !== 'string' || isShortAndRegular(constant.value)
}

/** Binds the strings of a list, or one string, as a JSON list. */
export function textsOf(context: Context, index: number): string {
  return context.bind((all) => {
    const constant = at(all, index)
    const items = constant.type === 'string' ? [constant.value] : scalarsOf(constant)
    return JSON.stringify(items.filter((item) => typeof item === 'string'))
  })
}

/** Returns a constant as JSON. */
export function jsonValueOf(constant: Constant): Json {
  if (constant.type === 'null') return null
  return constant.type === 'datetime' ? constant.text : constant.value
}
