import type {ExprNode} from 'groq-js'
import {nested} from '../../store/references.ts'
import {pathOf, type Counted, type Driver} from './driver.ts'
import type {Context} from './context.ts'
import {isTarget, spendsEdge} from './edges.ts'
import {impliedReference, referencesAmong} from './necessary-conditions.ts'
import {within, type Scope} from './scope.ts'
import {pathLiteral} from './sort-key.ts'
import {toJson} from './value.ts'

/** Finds documents by their references, if a condition restricts these. */
export function drivenByEdges(
  context: Context,
  conjuncts: readonly ExprNode[],
  scope: Scope,
  alias: string,
  type: ExprNode | undefined,
): Driver | undefined {
  const exact = conjuncts
    .map((each) => ({each, asked: referenceOf(each, (node) => isText(context, node, scope))}))
    .find(({asked}) => asked !== undefined)
  const implied = conjuncts
    .map((each) => ({each, asked: impliedBy(context, each)}))
    .find(({asked}) => asked !== undefined)
  const decisive = exact ?? implied
  const asked = decisive?.asked
  if (!decisive || !asked) return undefined
  const source = context.alias('s')
  const edge = context.alias('e')
  const target = isTarget(context, `${edge}.target`, asked.targets, scope, asked.isStrict)
  const where = `${target}${edgeConditions(context, edge, asked, type, scope)}${spendsEdge(context, edge)}`
  const edges = `FROM edges ${edge} WHERE ${where}`
  const done = new Set(asked.isExact ? [decisive.each] : [])
  if (type) done.add(type)
  const found =
    decisive === implied
      ? `SELECT ${edge}.source AS n, count(*) AS c FROM edges ${edge} WHERE ${where} GROUP BY ${edge}.source`
      : `SELECT DISTINCT ${edge}.source AS n FROM edges ${edge} WHERE ${where}`
  return {
    from: `(${found}) ${source} CROSS JOIN documents ${alias}`,
    conditions: [`${alias}.number = ${source}.n`],
    done,
    alternative: {
      matches: `SELECT 1 ${edges}`,
      some: `${alias}.number IN (SELECT ${edge}.source ${edges})`,
      many: `EXISTS (SELECT 1 ${edges} AND ${edge}.source = ${alias}.number)`,
      type: {
        one: `(SELECT ${edge}.type ${edges} LIMIT 1)`,
        all: `SELECT ${edge}.type AS t ${edges}`,
      },
    },
    ...(decisive === implied && {
      counted: countedBy(asked, found, source),
    }),
    ...(!context.visibility.layers && {
      count: `SELECT count(DISTINCT ${edge}.source) FROM edges ${edge} WHERE ${where}`,
    }),
  }
}

function countedBy(asked: Asked, select: string, alias: string): Counted {
  const sql = `${alias}.c`
  return {name: nameOf(asked), sql, list: {sql, select, alias}}
}

/** Returns the conditions on references at a path of documents of a type, each after ` AND `. */
export function edgeConditions(
  context: Context,
  edge: string,
  {field}: Pick<Asked, 'field'>,
  type: ExprNode | undefined,
  scope: Scope,
): string {
  const ofField =
    field === undefined
      ? ` AND ${edge}.weak <> ${nested}`
      : ` AND ${edge}.field = ${context.literal(field)}`
  const ofType = type
    ? ` AND ${context.condition(type, within(scope, {kind: 'document', alias: edge}))}`
    : ''
  return `${ofField}${ofType}${layerCondition(context, edge)}`
}

export function nameOf({targets, field}: Asked): string {
  return JSON.stringify([field, targets])
}

/** Returns a name for `count(topics[_ref in ids])`. Two of them with the same meaning have the same name. */
export function countName(context: Context, node: ExprNode): string | undefined {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'count') {
    return undefined
  }
  const [list] = node.args
  const asked = list && referencesAmong(context, list)
  return asked && nameOf({targets: asked.targets, field: `${fieldOf(asked.path)}[]`, isExact: true})
}

/**
 * Returns a condition that leaves out the edges of documents that the query does not see. In the other
 * perspectives, `visibleRows` alone leaves them out.
 */
function layerCondition({visibility}: Context, edge: string): string {
  if (visibility.anonymous) return ` AND ${edge}.layer = ''`
  return visibility.version === '' ? ` AND ${edge}.layer IN ('', '.')` : ''
}

export function impliedBy(context: Context, node: ExprNode): Asked | undefined {
  const implied = impliedReference(context, node)
  if (!implied) return undefined
  const {path, ...rest} = implied
  return {...rest, field: `${fieldOf(path)}[]`}
}

export interface Asked {
  targets: readonly ExprNode[]
  field: string | undefined
  isStrict?: boolean
  /** Whether the condition needs no other check. */
  isExact: boolean
}

/** Returns whether a value of a condition is a string for certain, and the same for every document. */
type IsText = (node: ExprNode) => boolean

function isText(context: Context, node: ExprNode, scope: Scope): boolean {
  const known = context.constantOf(node)?.constant
  if (known) return known.type === 'string'
  if (!isOutside(node)) return false
  const value = context.value(node, scope)
  return value.kind === 'attribute' && value.path.length === 1 && value.path[0] === '_id'
}

/** Returns the parts of `references(…)`, `path._ref == id`, `id in list[]._ref` and similar conditions. */
function referenceOf(node: ExprNode, isTextNode: IsText): Asked | undefined {
  if (node.type === 'Group') return referenceOf(node.base, isTextNode)
  if (node.type === 'FuncCall') {
    if (node.namespace !== 'global' || node.name !== 'references') return undefined
    if (!node.args.every(isOutside)) return undefined
    return {targets: node.args, field: undefined, isExact: true}
  }
  if (node.type !== 'OpCall') return undefined
  const {op, left, right} = node
  if (op === '==') return single(left, right, isTextNode) ?? single(right, left, isTextNode)
  return op === 'in' ? listed(left, right, isTextNode) : undefined
}

/** `author._ref == id` */
function single(attribute: ExprNode, target: ExprNode, isTextNode: IsText): Asked | undefined {
  const path = pathOf(attribute)
  if (!path || path.length < 2 || path.at(-1) !== '_ref' || !isTextNode(target)) return undefined
  return {targets: [target], field: fieldOf(path.slice(0, -1)), isExact: true}
}

/** `id in topics[]._ref` */
function listed(target: ExprNode, list: ExprNode, isTextNode: IsText): Asked | undefined {
  if (list.type === 'Group') return listed(target, list.base, isTextNode)
  if (list.type !== 'Map' || !isTextNode(target)) return undefined
  const path = list.base.type === 'ArrayCoerce' ? pathOf(list.base.base) : undefined
  const inner = pathOf(list.expr)
  if (!path || inner?.at(-1) !== '_ref') return undefined
  const rest = inner.slice(0, -1)
  const field = `${fieldOf(path)}[]${rest.length === 0 ? '' : `.${fieldOf(rest)}`}`
  return {targets: [target], field, isExact: true}
}

/** Returns the field of attribute names, as the table `edges` has it. Throws `CannotPlan` for unusual names. */
function fieldOf(path: readonly string[]): string {
  pathLiteral(path)
  return path.join('.')
}

/** Returns whether a node is a constant or a path from `^`. */
function isOutside(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
    case 'Parent':
      return true
    case 'Group':
      return isOutside(node.base)
    case 'AccessAttribute':
      return node.base !== undefined && isOutside(node.base)
    default:
      return false
  }
}

/** Returns SQL for `count(topics[_ref in ids])` of the document that is `@`: NULL unless it is a list. */
export function countReferences(
  context: Context,
  node: ExprNode,
  scope: Scope,
): string | undefined {
  if (scope.value.kind !== 'document' || scope.isHidden) return undefined
  const asked = referencesAmong(context, node)
  if (!asked) return undefined
  const {alias} = scope.value
  const edge = context.alias('e')
  const target = isTarget(context, `${edge}.target`, asked.targets, scope, asked.isStrict)
  const field = context.literal(`${fieldOf(asked.path)}[]`)
  const list = toJson(context, {kind: 'attribute', alias, path: asked.path})
  return (
    `(CASE WHEN substr(${list}, 1, 1) = '[' THEN (SELECT count(*) FROM edges ${edge}` +
    ` WHERE ${edge}.source = ${alias}.number AND ${edge}.field = ${field} AND ${target}${spendsEdge(context, edge)}) END)`
  )
}
