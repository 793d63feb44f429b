import type {ExprNode} from 'groq-js'
import {CannotPlan} from './cannot-plan.ts'
import {at, isOrderable, textsOf} from './constant-values.ts'
import {jsonOfConstant, scalarsOf, type Constant} from './constants.ts'
import type {Context} from './context.ts'
import {itemJson} from './items.ts'
import {comparable, matchOperands} from './match-operands.ts'
import type {Scope} from './scope.ts'
import {hasEscape} from './sort-key.ts'
import {idColumnOf} from './stored.ts'
import {isDefined, toJson, toJsonText, toKey, toText, type Value} from './value.ts'

const orderings = new Set(['<', '<=', '>', '>='])

/** Returns SQL for an operator with a boolean result. */
export function operationSql(
  context: Context,
  node: ExprNode & {type: 'OpCall'},
  scope: Scope,
): string {
  const {op, left, right} = node
  const value = (child: ExprNode): Value => comparable(context, child, scope)
  if (op === '==') return equality(context, value(left), value(right))
  if (op === '!=') return `(NOT ${equality(context, value(left), value(right))})`
  if (orderings.has(op)) return ordering(context, op, value(left), value(right))
  if (op === 'in') return membership(context, value(left), value(right))
  if (op === 'match') {
    const {sql, isOfDocument} = matchOperands(context, node, scope)
    return isOfDocument ? `groq_match_in(${sql})` : `groq_match(${sql})`
  }
  throw new CannotPlan(`the operator "${op}" is not planned`)
}

/** Returns SQL for `==`, which is 1 or 0 and never null. Arrays and objects are equal to nothing. */
export function equality(context: Context, left: Value, right: Value): string {
  if (left.kind === 'constant' && right.kind !== 'constant') return equality(context, right, left)
  if (right.kind === 'constant') return equalityWith(context, left, right)
  if (left.kind === 'datetime' || right.kind === 'datetime') {
    if (left.kind !== 'datetime' || right.kind !== 'datetime') {
      throw new CannotPlan('a date is compared with an attribute')
    }
    return `(${left.sql} IS ${right.sql})`
  }
  const a = toJsonText(context, left)
  const b = toJsonText(context, right)
  return `(SELECT v.a = v.b AND substr(v.a, 1, 1) NOT IN ('[', '{') FROM (SELECT ${a} AS a, ${b} AS b) v)`
}

function equalityWith(
  context: Context,
  value: Value,
  {constant, index}: Value & {kind: 'constant'},
): string {
  switch (constant.type) {
    case 'null':
      return `(NOT ${isDefined(context, value)})`
    case 'string': {
      if (value.kind === 'datetime') return '0'
      const column = exactColumn(context, value)
      if (column) return `(${column} = ${context.bind((all) => textOf(at(all, index)))})`
      break
    }
    case 'datetime':
      if (value.kind !== 'datetime') return '0'
      return `coalesce(${value.sql} = ${context.bind((all) => numberOf(at(all, index)))}, 0)`
    case 'number':
    case 'boolean':
      if (value.kind === 'datetime') return '0'
      break
    case 'array':
    case 'object':
    case 'path':
      return '0'
  }
  const json = context.bind((all) => jsonOfConstant(at(all, index)))
  return `coalesce(${toJson(context, value)} = ${json}, 0)`
}

/** Returns the column that contains exactly the string of an attribute; undefined if there is none. */
export function exactColumn(context: Context, value: Value): string | undefined {
  if (value.kind !== 'attribute') return undefined
  const {alias, path} = value
  if (path.length === 1 && path[0] === '_type') return `${alias}.type`
  return idColumnOf(context, alias, path)
}

/**
 * Returns SQL for `<`, `<=`, `>` or `>=`, which is null unless both sides have the same type, and that type is
 * ordered.
 */
function ordering(context: Context, op: string, left: Value, right: Value): string {
  if (left.kind === 'constant' && right.kind !== 'constant') {
    return ordering(context, mirrored(op), right, left)
  }
  if (left.kind === 'datetime' && right.kind === 'datetime')
    return `(${left.sql} ${op} ${right.sql})`
  if (right.kind === 'constant') return orderingWith(context, op, left, right)
  if (left.kind === 'datetime' || right.kind === 'datetime') return 'NULL'
  return (
    `(SELECT CASE WHEN ${groupOf('v.a')} = ${groupOf('v.b')} AND (typeof(v.a) <> 'blob' OR max(v.a, v.b) < x'02')` +
    ` THEN v.a ${op} v.b END FROM (SELECT ${toKey(context, left)} AS a, ${toKey(context, right)} AS b) v)`
  )
}

/** Returns SQL for the type of a sort key. SQLite's two types of numbers count as one. */
function groupOf(column: string): string {
  return `replace(typeof(${column}), 'integer', 'real')`
}

function orderingWith(
  context: Context,
  op: string,
  value: Value,
  {constant, index}: Value & {kind: 'constant'},
): string {
  if (constant.type === 'datetime') {
    if (value.kind !== 'datetime') return 'NULL'
    return `(${value.sql} ${op} ${context.bind((all) => numberOf(at(all, index)))})`
  }
  if (value.kind === 'datetime') return 'NULL'
  const types = typesOf[constant.type]
  if (types === undefined) return 'NULL'
  if (!isOrderable(constant))
    throw new CannotPlan('a long string, or one with unusual characters, is compared')
  const other = toKey(context, {kind: 'constant', constant, index})
  const isBoolean = constant.type === 'boolean' ? " AND v.k < x'02'" : ''
  return `(SELECT CASE WHEN typeof(v.k) IN (${types})${isBoolean} THEN v.k ${op} ${other} END FROM (SELECT ${toKey(context, value)} AS k) v)`
}

/** SQLite's types of the sort keys that a constant can be compared with. */
const typesOf: Record<Exclude<Constant['type'], 'datetime'>, string | undefined> = {
  string: "'text'",
  number: "'integer', 'real'",
  boolean: "'blob'",
  null: undefined,
  path: undefined,
  array: undefined,
  object: undefined,
}

function mirrored(op: string): string {
  return op.startsWith('<') ? op.replace('<', '>') : op.replace('>', '<')
}

export function inRange(
  context: Context,
  node: ExprNode & {type: 'InRange'},
  scope: Scope,
): string {
  const value = (child: ExprNode): Value => comparable(context, child, scope)
  const above = ordering(context, '>=', value(node.base), value(node.left))
  const below = ordering(
    context,
    node.isInclusive ? '<=' : '<',
    value(node.base),
    value(node.right),
  )
  return `(SELECT CASE WHEN v.a IS NOT NULL AND v.b IS NOT NULL THEN v.a AND v.b END FROM (SELECT ${above} AS a, ${below} AS b) v)`
}

function membership(context: Context, left: Value, right: Value): string {
  if (right.kind === 'constant') return membershipIn(context, left, right)
  const json = toJson(context, right)
  return (
    `(SELECT CASE WHEN ${hasEscape('v.j')} THEN groq_undecided() WHEN substr(v.j, 1, 1) = '[' THEN EXISTS (SELECT 1 FROM json_each(v.j) i` +
    ` WHERE i.type NOT IN ('object', 'array') AND coalesce(${itemJson('i')}, 'null') = v.a) END` +
    ` FROM (SELECT ${json} AS j, ${toJsonText(context, left)} AS a) v)`
  )
}

function membershipIn(
  context: Context,
  value: Value,
  {constant, index}: Value & {kind: 'constant'},
): string {
  if (constant.type === 'path') {
    return `groq_path_matches(${toText(context, value)}, ${context.bind((all) => textOf(at(all, index)))})`
  }
  if (constant.type !== 'array') return 'NULL'
  const column = exactColumn(context, value)
  if (column) return `(${column} IN (SELECT value FROM json_each(${textsOf(context, index)})))`
  if (value.kind === 'datetime') {
    const hasNull = context.bind((all) => Number(scalarsOf(at(all, index)).includes(null)))
    return `(${value.sql} IS NULL AND ${hasNull})`
  }
  const list = context.bind((all) =>
    JSON.stringify(scalarsOf(at(all, index)).map((item) => JSON.stringify(item))),
  )
  return `(${toJsonText(context, value)} IN (SELECT value FROM json_each(${list})))`
}

function numberOf(constant: Constant): number | null {
  return constant.type === 'datetime' ? constant.value : null
}

export function textOf(constant: Constant): string {
  return constant.type === 'string' || constant.type === 'path' ? constant.value : ''
}
