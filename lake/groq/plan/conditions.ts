import type {ExprNode} from 'groq-js'
import {CannotPlan} from './cannot-plan.ts'
import {inRange, textOf} from './comparisons.ts'
import {at} from './constant-values.ts'
import type {Context} from './context.ts'
import {referencesSql} from './edges.ts'
import {documentOf, type Scope} from './scope.ts'
import {toBoolean, toText, type Value} from './value.ts'

/** Returns SQL that is 1 where an expression is true, 0 where it is false, and NULL where it is neither. */
export function conditionSql(context: Context, node: ExprNode, scope: Scope): string {
  if (context.constantOf(node)) return toBoolean(context, context.value(node, scope))
  try {
    return inSql(context, node, scope)
  } catch (error) {
    if (!(error instanceof CannotPlan)) throw error
    return toBoolean(context, context.byGroqJs(node, scope, error))
  }
}

function inSql(context: Context, node: ExprNode, scope: Scope): string {
  const condition = (child: ExprNode): string => context.condition(child, scope)
  switch (node.type) {
    case 'Group':
      return condition(node.base)
    case 'And':
      return `(${condition(node.left)} AND ${condition(node.right)})`
    case 'Or':
      return `(${condition(node.left)} OR ${condition(node.right)})`
    case 'Not':
      return `(NOT ${condition(node.base)})`
    case 'InRange':
      return inRange(context, node, scope)
    case 'OpCall':
      return toBoolean(context, context.value(node, scope))
    case 'FuncCall':
      return call(context, node, scope)
    default:
      return toBoolean(context, context.value(node, scope))
  }
}

function call(context: Context, node: ExprNode & {type: 'FuncCall'}, scope: Scope): string {
  const [first, second] = node.args.map((child) => context.value(child, scope))
  switch (`${node.namespace}::${node.name}`) {
    case 'global::references':
      return referencesSql(context, node, scope)
    case 'string::startsWith':
      if (!first || !second) throw new CannotPlan('string::startsWith() lacks an argument')
      return `groq_starts_with(${toText(context, first)}, ${toText(context, second)})`
    case 'sanity::versionOf':
      return versionOf(context, first, documentOf(scope).alias)
    case 'sanity::partOfRelease':
      return partOfRelease(context, first, documentOf(scope).alias)
    default:
      return toBoolean(context, context.value(node, scope))
  }
}

function versionOf(context: Context, id: Value | undefined, alias: string): string {
  if (id?.kind !== 'constant') throw new CannotPlan('sanity::versionOf() has no constant id')
  if (id.constant.type !== 'string') return 'NULL'
  const text = context.bind((all) => textOf(at(all, id.index)))
  const {idColumn, version, layers} = context.visibility
  const own = `${alias}.${idColumn} = ${text}`
  return version === undefined && !layers
    ? `(${own} OR ${alias}.published_id = ${text})`
    : `(${own})`
}

function partOfRelease(context: Context, release: Value | undefined, alias: string): string {
  if (release?.kind !== 'constant')
    throw new CannotPlan('sanity::partOfRelease() has no constant name')
  if (release.constant.type !== 'string') return 'NULL'
  const prefix = context.bind((all) => `versions.${textOf(at(all, release.index))}.`)
  const id = `${alias}.${context.visibility.idColumn}`
  return `(substr(${id}, 1, length(${prefix})) = ${prefix})`
}
