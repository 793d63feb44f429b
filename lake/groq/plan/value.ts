import {at, keyOfConstant} from './constant-values.ts'
import {jsonOfConstant, type Constant} from './constants.ts'
import type {Context} from './context.ts'
import {computedKey} from './indexes.ts'
import {itemJson} from './items.ts'
import type {DocumentRow} from './scope.ts'
import {hasEscape, jsonKey, key, pathLiteral, textKey, unitOrder} from './sort-key.ts'
import {attributeJson, attributeOfJson, documentJson, idColumnOf, numberJson} from './stored.ts'

/** The value of an expression, as SQL. The kind is the cheapest one for the expression. */
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
    case 'constant': {
      const bound = context.bind((constants) => keyOfConstant(at(constants, value.index)))
      return value.constant.type === 'string' ? unitOrder(bound) : bound
    }
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
      // SQLite cannot represent an unpaired surrogate, which JSON writes as an escape.
      const text = `CASE WHEN ${hasEscape('v.j')} THEN groq_undecided() ELSE v.j ->> '$' END`
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
