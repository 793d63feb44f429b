import type {ExprNode} from 'groq-js'
import {countOf} from './arrays.ts'
import {CannotPlan} from './cannot-plan.ts'
import {at} from './constant-values.ts'
import type {Context} from './context.ts'
import {countReferences} from './edge-access.ts'
import {isPipeline} from './pipeline.ts'
import type {Scope} from './scope.ts'
import {countSource} from './sources.ts'
import {isDefined, toJson, toText, type Value} from './value.ts'

export function call(context: Context, node: ExprNode & {type: 'FuncCall'}, scope: Scope): Value {
  const args = (): Value[] => node.args.map((child) => context.value(child, scope))
  switch (`${node.namespace}::${node.name}`) {
    case 'global::coalesce':
      return coalesce(context, args())
    case 'global::defined': {
      const [value] = args()
      if (!value) throw new CannotPlan('defined() has no argument')
      return {kind: 'boolean', sql: isDefined(context, value)}
    }
    case 'global::count': {
      const [list] = node.args
      if (!list) throw new CannotPlan('count() has no argument')
      const sql = isPipeline(list)
        ? countSource(context, list, scope)
        : (countReferences(context, list, scope) ?? countOf(context, list, scope))
      return {kind: 'integer', sql}
    }
    case 'global::references':
    case 'string::startsWith':
    case 'sanity::versionOf':
    case 'sanity::partOfRelease':
      return {kind: 'boolean', sql: context.condition(node, scope)}
    case 'global::lower':
    case 'string::lower':
      return textFunction(context, 'groq_lower', args())
    case 'global::upper':
    case 'string::upper':
      return textFunction(context, 'groq_upper', args())
    case 'pt::text': {
      const [value] = args()
      if (!value) throw new CannotPlan('pt::text() has no argument')
      context.noteCost('parsed')
      return {kind: 'text', sql: `groq_block_text(${toJson(context, value)})`}
    }
    case 'global::length': {
      const [value] = args()
      if (!value) throw new CannotPlan('length() has no argument')
      return {kind: 'integer', sql: `CAST(groq_length(${toJson(context, value)}) AS INTEGER)`}
    }
    default:
      throw new CannotPlan(`${node.namespace}::${node.name}() is not planned`)
  }
}

export function dateTime(context: Context, argument: ExprNode, scope: Scope): Value {
  const value = context.value(argument, scope)
  if (value.kind === 'datetime') return value
  return {kind: 'datetime', sql: `groq_date_time(${toText(context, value)})`}
}

function textFunction(context: Context, name: string, [value]: Value[]): Value {
  if (!value) throw new CannotPlan('it has no argument')
  return {kind: 'text', sql: `${name}(${toText(context, value)})`}
}

function coalesce(context: Context, values: Value[]): Value {
  const dates = datesOf(context, values)
  if (dates) return {kind: 'datetime', sql: first(dates)}
  return {
    kind: 'json',
    sql: first(values.map((value) => `nullif(${toJson(context, value)}, 'null')`)),
  }
}

function first(all: readonly string[]): string {
  return all.length === 1 ? String(all[0]) : `coalesce(${all.join(', ')})`
}

/** Returns dates as milliseconds; undefined if no value is a date. Throws `CannotPlan` for a mixture. */
function datesOf(context: Context, values: readonly Value[]): string[] | undefined {
  if (!values.some(isDate)) return undefined
  return values.map((value) => {
    if (value.kind === 'datetime') return value.sql
    if (value.kind !== 'constant' || !isDate(value)) {
      throw new CannotPlan('it is sometimes a date and sometimes not')
    }
    const {index} = value
    return context.bind((constants) => {
      const constant = at(constants, index)
      return constant.type === 'datetime' ? constant.value : null
    })
  })
}

export function isDate(value: Value): boolean {
  return (
    value.kind === 'datetime' || (value.kind === 'constant' && value.constant.type === 'datetime')
  )
}
