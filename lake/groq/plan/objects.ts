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
  return parts.length === 0 ? "'{}'" : `(${parts.join(' || ')} || '}')`
}

/** With `...`, the object is merged like JavaScript's `Object.assign`: an existing attribute keeps its position. */
function mergedObject(context: Context, node: ObjectNode, scope: Scope): string {
  return node.attributes.reduce((before, attribute, index) => {
    switch (attribute.type) {
      case 'ObjectAttributeValue':
        return withAttribute(context, before, attribute, scope)
      case 'ObjectSplat': {
        if (index > 0) throw new CannotPlan('"..." is not first in its projection')
        const all = context.value(attribute.value, scope)
        return `(SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END FROM (SELECT ${toJsonText(context, all)} AS j) v)`
      }
      case 'ObjectConditionalSplat': {
        const condition = context.condition(attribute.condition, scope)
        const {value} = attribute
        if (value.type !== 'Object') throw new CannotPlan('"=>" is not followed by an object')
        const alias = context.alias('m')
        const merged = value.attributes.reduce((inner, each) => {
          if (each.type !== 'ObjectAttributeValue') {
            throw new CannotPlan('"..." is inside of "=>"')
          }
          return withAttribute(context, inner, each, scope)
        }, `${alias}.j`)
        return `(SELECT CASE WHEN ${condition} THEN ${merged} ELSE ${alias}.j END FROM (SELECT ${before} AS j) ${alias})`
      }
    }
  }, "'{}'")
}

function withAttribute(
  context: Context,
  before: string,
  attribute: ObjectAttributeNode & {type: 'ObjectAttributeValue'},
  scope: Scope,
): string {
  const path = context.literal(`$.${attribute.name}`)
  const json = toJsonText(context, context.value(attribute.value, scope))
  return `json_set(${before}, ${path}, json(${json}))`
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
