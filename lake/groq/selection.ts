import type {SqlCondition} from '../store/documents.ts'
import {shortLength} from '../store/head.ts'
import type {Condition} from './condition.ts'
import {wordQueryOfPatterns} from './words.ts'

/** A condition with evaluated operands. */
export type Selection =
  | {kind: 'any'}
  | {kind: 'none'}
  | {kind: 'type' | 'id' | 'reference' | 'group' | 'release'; values: string[]}
  /** A query of the full-text index. */
  | {kind: 'words'; query: string}
  | {kind: 'equal'; path: string; value: string | number | boolean}
  | {kind: 'and' | 'or'; conditions: Selection[]}

/**
 * Evaluates the operands of a condition; `valueOf` returns undefined for an unknown value. An operand that an
 * index cannot look up selects all documents.
 */
export function resolveCondition<Operand>(
  condition: Condition<Operand>,
  valueOf: (operand: Operand) => unknown,
): Selection {
  switch (condition.kind) {
    case 'any':
      return condition
    case 'and':
    case 'or':
      return combine(
        condition.kind,
        condition.conditions.map((each) => resolveCondition(each, valueOf)),
      )
    case 'equal':
      return resolveEqual(condition.path, valueOf(condition.operand))
    case 'words': {
      const query = wordQueryOfPatterns(valueOf(condition.operand))
      return query === undefined ? {kind: 'any'} : {kind: 'words', query}
    }
    default:
      return resolveValues(condition.kind, valueOf(condition.operand))
  }
}

function combine(kind: 'and' | 'or', conditions: Selection[]): Selection {
  const [neutral, final] = kind === 'and' ? ['any', 'none'] : ['none', 'any']
  const decided = conditions.find((condition) => condition.kind === final)
  if (decided) return decided
  const real = conditions.filter((condition) => condition.kind !== neutral)
  const [first] = real
  if (!first) return {kind: kind === 'and' ? 'any' : 'none'}
  return real.length === 1 ? first : {kind, conditions: real}
}

/** A missing attribute equals null, and the head does not contain long strings. */
function resolveEqual(path: string, value: unknown): Selection {
  if (typeof value === 'string') {
    const findable = value.length <= shortLength && value.isWellFormed() && !value.includes('\0')
    return findable ? {kind: 'equal', path, value} : {kind: 'any'}
  }
  if (typeof value !== 'number' && typeof value !== 'boolean') return {kind: 'any'}
  return {kind: 'equal', path, value}
}

function resolveValues(
  kind: 'type' | 'id' | 'reference' | 'group' | 'release',
  value: unknown,
): Selection {
  if (value === undefined) return {kind: 'any'}
  if (value === null) {
    // An attribute without a `_ref` equals null; every document has an id and a type.
    return {kind: kind === 'reference' ? 'any' : 'none'}
  }
  const values: unknown[] = Array.isArray(value) ? value : [value]
  if (kind === 'reference' && values.includes(null)) return {kind: 'any'}
  const texts = values.filter((each) => typeof each === 'string')
  return texts.length === 0 ? {kind: 'none'} : {kind, values: texts}
}

/** Returns the SQL condition over `documents` (alias `d`) with the `_id` in `idColumn`. */
export function selectionSql(
  selection: Selection,
  idColumn: 'd.id' | 'd.published_id',
): SqlCondition {
  switch (selection.kind) {
    case 'any':
      return {sql: 'TRUE', values: []}
    case 'none':
      return {sql: 'FALSE', values: []}
    case 'type':
      return among('d.type', selection.values)
    case 'id':
      return among(idColumn, selection.values)
    case 'release':
      return among('d.version', selection.values)
    case 'group':
      return joined('OR', [
        among('d.published_id', selection.values),
        among('d.id', selection.values),
      ])
    case 'reference': {
      const edges = among('target', selection.values)
      return {
        sql: `d.number IN (SELECT source FROM edges WHERE ${edges.sql})`,
        values: edges.values,
      }
    }
    case 'words':
      return {
        sql: `d.number IN (SELECT rowid FROM words WHERE words MATCH ? UNION SELECT number FROM words_pending)`,
        values: [selection.query],
      }
    case 'equal':
      return equalSql(selection)
    default:
      return joined(
        selection.kind === 'and' ? 'AND' : 'OR',
        selection.conditions.map((each) => selectionSql(each, idColumn)),
      )
  }
}

function among(column: string, values: string[]): SqlCondition {
  const [only] = values
  // For a list of unknown length, SQLite prefers to read all documents in the order of their ids.
  if (only !== undefined && values.length === 1) return {sql: `${column} = ?`, values: [only]}
  return {
    sql: `${column} IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(values)],
  }
}

function joined(operator: 'AND' | 'OR', parts: SqlCondition[]): SqlCondition {
  return {
    sql: parts.map(({sql}) => `(${sql})`).join(` ${operator} `),
    values: parts.flatMap(({values}) => values),
  }
}

/** Also selects the documents whose head lacks the value or an object around it: these are Infinity. */
function equalSql({path, value}: {path: string; value: string | number | boolean}): SqlCondition {
  // The names contain only letters, digits and '_' (see `conditionOf`), so they need no escaping.
  const names = path.split('.').map((name) => `."${name}"`)
  const parts = names.map(
    (_, index) => `json_extract(d.head, '$${names.slice(0, index + 1).join('')}')`,
  )
  const isLeftOut = parts.map((part) => `${part} = 9e999`).join(' OR ')
  return {
    sql: `(${parts.at(-1)} = ? OR ${isLeftOut})`,
    values: [typeof value === 'boolean' ? Number(value) : value],
  }
}
