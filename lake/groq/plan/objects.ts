import type {ExprNode, ObjectAttributeNode} from 'groq-js'
import {CannotPlan} from './cannot-plan.ts'
import type {Context} from './context.ts'
import type {Scope} from './scope.ts'
import {toJsonText} from './value.ts'

type ObjectNode = ExprNode & {type: 'Object'}

/** Returns the JSON text of an object that the query builds. */
export function objectJson(context: Context, node: ObjectNode, scope: Scope): string {
  checkNames(node.attributes)
  return node.attributes.every(({type}) => type === 'ObjectAttributeValue')
    ? plainObject(context, node, scope)
    : mergedObject(context, node, scope)
}

/** Without `...`, the object is concatenated from its parts, which are JSON already. */
function plainObject(context: Context, node: ObjectNode, scope: Scope): string {
  const parts = node.attributes.flatMap((attribute, index) => {
    if (attribute.type !== 'ObjectAttributeValue') return []
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(attribute.name)}:`
    return [context.literal(before), toJsonText(context, context.value(attribute.value, scope))]
  })
  return parts.length === 0 ? "'{}'" : concatenated([...parts, "'}'"])
}

/** The maximum number of arguments of one call. SQLite allows 1,000. */
const mostArguments = 500

/** A chain of `||` would be as deep as it is long, which SQLite limits, and would copy the text at each step. */
function concatenated(parts: readonly string[]): string {
  if (parts.length <= mostArguments) return `concat(${parts.join(', ')})`
  const rest = concatenated(parts.slice(mostArguments - 1))
  return `concat(${[...parts.slice(0, mostArguments - 1), rest].join(', ')})`
}

/**
 * With `...`, the object is merged like JavaScript's `Object.assign`: an existing attribute keeps its position. One call
 * sets all attributes; it skips those whose path is null, because the condition before their `=>` is not true.
 */
function mergedObject(context: Context, node: ObjectNode, scope: Scope): string {
  let base = "'{}'"
  const alias = context.alias('m')
  const conditions: string[] = []
  const settings: string[] = []
  const set = ({name, value}: {name: string; value: ExprNode}, condition?: string): void => {
    const path = context.literal(`$.${name}`)
    const json = `json(${toJsonText(context, context.value(value, scope))})`
    const when = (sql: string): string =>
      condition ? `CASE WHEN ${condition} THEN ${sql} END` : sql
    settings.push(`${when(path)}, ${when(json)}`)
  }
  node.attributes.forEach((attribute, index) => {
    switch (attribute.type) {
      case 'ObjectAttributeValue':
        return set(attribute)
      case 'ObjectSplat': {
        if (index > 0) throw new CannotPlan('"..." is not first in its projection')
        const all = context.value(attribute.value, scope)
        base = `(SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END FROM (SELECT ${toJsonText(context, all)} AS j) v)`
        return
      }
      case 'ObjectConditionalSplat': {
        const {value} = attribute
        const column = `c${conditions.length}`
        conditions.push(`${context.condition(attribute.condition, scope)} AS ${column}`)
        if (value.type !== 'Object') throw new CannotPlan('"=>" is not followed by an object')
        for (const each of value.attributes) {
          if (each.type !== 'ObjectAttributeValue') {
            throw new CannotPlan('"..." is inside of "=>"')
          }
          set(each, `${alias}.${column}`)
        }
      }
    }
  })
  const merged = merge(base, settings)
  return conditions.length === 0
    ? merged
    : `(SELECT ${merged} FROM (SELECT ${conditions.join(', ')}${barrier(conditions)}) ${alias})`
}

/** Without it, SQLite would evaluate a costly condition again for each attribute: it replaces columns by their terms. */
function barrier(conditions: readonly string[]): string {
  return conditions.some((each) => /SELECT|groq_/.test(each)) ? ' LIMIT 1 OFFSET 0' : ''
}

/** Returns SQL that sets attributes in an object, each of which is a path and a value. */
function merge(base: string, settings: readonly string[]): string {
  if (settings.length === 0) return base
  const some = settings.slice(0, mostArguments / 2 - 1)
  return merge(`json_set(${[base, ...some].join(', ')})`, settings.slice(some.length))
}

/**
 * Throws `CannotPlan` for names that JavaScript treats differently: it moves numbers to the front, and the last
 * of two equal names wins.
 */
function checkNames(attributes: readonly ObjectAttributeNode[]): void {
  const names = new Set<string>()
  for (const attribute of attributes) {
    if (attribute.type === 'ObjectConditionalSplat' && attribute.value.type === 'Object') {
      for (const inner of attribute.value.attributes) {
        if (inner.type === 'ObjectAttributeValue') checkName(inner.name)
      }
    }
    if (attribute.type !== 'ObjectAttributeValue') continue
    checkName(attribute.name)
    if (names.has(attribute.name))
      throw new CannotPlan(`the projection has "${attribute.name}" twice`)
    names.add(attribute.name)
  }
}

function checkName(name: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || name === '__proto__') {
    throw new CannotPlan(
      `the attribute name "${name}" is unusual: SQL needs letters, digits and "_"`,
    )
  }
}
