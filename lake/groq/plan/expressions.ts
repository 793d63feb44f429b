import type {ExprNode} from 'groq-js'
import {dateTimeArgument} from '../corrections.ts'
import {arrayValue, elementOf} from './arrays.ts'
import {call, dateTime, isDate} from './calls.ts'
import {CannotPlan} from './cannot-plan.ts'
import {operationSql} from './comparisons.ts'
import type {Context} from './context.ts'
import {dereferenced} from './dereference.ts'
import {evaluatedByGroqJs, isOfOneDocument} from './evaluate-document.ts'
import {appliedByGroqJs} from './apply-operation.ts'
import {objectJson} from './objects.ts'
import {isPipeline} from './pipeline.ts'
import {parentValue, within, type Scope, type ScopeValue} from './scope.ts'
import {someSource, sourceValue} from './sources.ts'
import {attributeOf, toJson, type Value} from './value.ts'

/**
 * Returns the value of an expression as SQL. What SQL cannot express exactly is evaluated by groq-js for one
 * document, from within SQLite. Throws `CannotPlan` if the expression depends on other documents, except
 * referenced ones.
 */
export function valueOf(context: Context, node: ExprNode, scope: Scope): Value {
  const known = context.constantOf(node)
  if (known) return {kind: 'constant', ...known}
  if (scope.value.kind === 'document' && copiesItems(node) && isOfOneDocument(node)) {
    return evaluatedByGroqJs(context, node, scope, new CannotPlan('it copies the items of a list'))
  }
  try {
    return inSql(context, node, scope)
  } catch (error) {
    if (!(error instanceof CannotPlan)) throw error
    return byGroqJs(context, node, scope, error)
  }
}

/**
 * Returns whether an expression copies items, such as `body[]{…, marks}`. SQLite would rewrite an item for each
 * attribute; groq-js takes a fraction of the time.
 */
function copiesItems(node: ExprNode): boolean {
  if (node.type !== 'Map' || node.expr.type !== 'Projection' || isPipeline(node)) return false
  const {expr} = node.expr
  return expr.type === 'Object' && expr.attributes.some(({type}) => type !== 'ObjectAttributeValue')
}

/** Returns a value that groq-js computes from parts that SQL computes, or for the document that is `@`. */
export function byGroqJs(
  context: Context,
  node: ExprNode,
  scope: Scope,
  reason: CannotPlan,
): Value {
  try {
    const value = appliedByGroqJs(context, node, scope)
    if (value) return value
  } catch (error) {
    if (!(error instanceof CannotPlan)) throw error
  }
  return evaluatedByGroqJs(context, node, scope, reason)
}

function inSql(context: Context, node: ExprNode, scope: Scope): Value {
  if (isPipeline(node)) return sourceValue(context, node, scope)
  const inner = (child: ExprNode): Value => context.value(child, scope)
  switch (node.type) {
    case 'This':
      return fromScope(scope.value)
    case 'Parent':
      return fromScope(parentValue(scope, node.n))
    case 'Group':
      return inner(node.base)
    case 'AccessAttribute': {
      const target = node.base && attributeOfTarget(context, node, scope)
      if (target) return target
      return attributeOf(context, node.base ? inner(node.base) : fromScope(scope.value), node.name)
    }
    case 'Deref': {
      const alias = dereferenced(context, inner(node.base))
      return {
        kind: 'json',
        sql: alias.select(toJson(context, {kind: 'document', alias: alias.name})),
      }
    }
    case 'Projection':
      return projection(context, node, scope)
    case 'Object':
      return {kind: 'json', sql: objectJson(context, node, scope)}
    case 'Select':
      return select(context, node, scope)
    case 'AccessElement':
      return elementOf(context, node, scope)
    case 'ArrayCoerce':
    case 'Map':
    case 'Filter':
    case 'Slice':
    case 'Array':
      return arrayValue(context, node, scope)
    case 'FuncCall':
      return call(context, node, scope)
    case 'OpCall': {
      const date = dateTimeArgument(node)
      if (date) return dateTime(context, date, scope)
      if (isArithmetic(node.op)) throw new CannotPlan(`the operator "${node.op}" is not planned`)
      const list = asksForSome(node)
      const some = list && someSource(context, list, scope)
      return {kind: 'boolean', sql: some ?? operationSql(context, node, scope)}
    }
    case 'And':
    case 'Or':
    case 'Not':
    case 'InRange':
      return {kind: 'boolean', sql: context.condition(node, scope)}
    default:
      throw new CannotPlan(`${node.type} is not planned`)
  }
}

/** Returns the list of `count(*[…]) > 0`; undefined for another condition. */
function asksForSome({op, left, right}: ExprNode & {type: 'OpCall'}): ExprNode | undefined {
  if (op !== '>' || right.type !== 'Value' || right.value !== 0) return undefined
  if (left.type !== 'FuncCall' || left.namespace !== 'global' || left.name !== 'count') {
    return undefined
  }
  const [list] = left.args
  return list && isPipeline(list) ? list : undefined
}

function isArithmetic(op: string): boolean {
  return ['+', '-', '*', '/', '%', '**'].includes(op)
}

function fromScope(value: ScopeValue): Value {
  switch (value.kind) {
    case 'nothing':
      return {kind: 'json', sql: 'NULL'}
    case 'document':
      return value
    case 'item':
      return value
    case 'json':
      return {kind: 'json', sql: value.column}
  }
}

/** Reads `reference->a.b`, which needs no copy of the referenced document. */
function attributeOfTarget(
  context: Context,
  node: ExprNode & {type: 'AccessAttribute'},
  scope: Scope,
): Value | undefined {
  const names = [node.name]
  let base = node.base && ungrouped(node.base)
  while (base?.type === 'AccessAttribute' && base.base) {
    names.unshift(base.name)
    base = ungrouped(base.base)
  }
  if (base?.type !== 'Deref') return undefined
  const target = dereferenced(context, context.value(base.base, scope))
  const path = names.reduce<Value>((value, name) => attributeOf(context, value, name), {
    kind: 'document',
    alias: target.name,
  })
  return {kind: 'json', sql: target.select(toJson(context, path))}
}

/** `reference->{…}` needs no copy of the referenced document. */
function projection(context: Context, node: ExprNode & {type: 'Projection'}, scope: Scope): Value {
  const base = ungrouped(node.base)
  if (base.type === 'Deref') {
    const target = dereferenced(context, context.value(base.base, scope))
    const inner = within(scope, {kind: 'document', alias: target.name})
    return {kind: 'json', sql: target.select(toJson(context, context.value(node.expr, inner)))}
  }
  if (base.type === 'This' && scope.value.kind === 'document') {
    return context.value(node.expr, within(scope, scope.value))
  }
  const json = toJson(context, context.value(base, scope))
  const alias = context.alias('o')
  const inner = within(scope, {kind: 'json', column: `${alias}.j`})
  const result = toJson(context, context.value(node.expr, inner))
  return {
    kind: 'json',
    sql: `(SELECT ${result} FROM (SELECT ${json} AS j) ${alias} WHERE substr(${alias}.j, 1, 1) = '{')`,
  }
}

function ungrouped(node: ExprNode): ExprNode {
  return node.type === 'Group' ? ungrouped(node.base) : node
}

function select(context: Context, node: ExprNode & {type: 'Select'}, scope: Scope): Value {
  const taken = (value: Value): string => {
    if (isDate(value)) throw new CannotPlan('select() returns a date')
    return toJson(context, value)
  }
  const cases = node.alternatives.map(
    ({condition, value}) =>
      `WHEN ${context.condition(condition, scope)} THEN ${taken(context.value(value, scope))}`,
  )
  const rest = node.fallback ? taken(context.value(node.fallback, scope)) : 'NULL'
  return {kind: 'json', sql: cases.length === 0 ? rest : `CASE ${cases.join(' ')} ELSE ${rest} END`}
}
