import type {ExprNode, FilterNode} from 'groq-js'
import {isOperand, outsideFilter} from './operand.ts'
import {isOwnText} from './words.ts'

/**
 * The part of a filter over `*` that an index can evaluate. It selects at least the documents that match:
 * groq-js applies the whole filter afterwards. Operands are expressions outside the filter that do not depend
 * on the document.
 */
export type Condition<Operand = ExprNode> =
  | {kind: 'any'}
  | {kind: 'type' | 'id' | 'reference' | 'group' | 'release' | 'words'; operand: Operand}
  | {kind: 'equal'; path: string; operand: Operand}
  | {kind: 'and' | 'or'; conditions: Condition<Operand>[]}

export const anyDocument: Condition<never> = {kind: 'any'}

/** Returns the filter expressions of `*[a][b]`; undefined if it is not a filter over `*`. */
export function filtersOfEverything(node: FilterNode): ExprNode[] | undefined {
  if (node.base.type === 'Everything') return [node.expr]
  if (node.base.type !== 'Filter') return undefined
  const inner = filtersOfEverything(node.base)
  return inner && [...inner, node.expr]
}

export function conditionOf(filter: ExprNode): Condition {
  switch (filter.type) {
    case 'Group':
      return conditionOf(filter.base)
    case 'And':
      return all([conditionOf(filter.left), conditionOf(filter.right)])
    case 'Or':
      return either([conditionOf(filter.left), conditionOf(filter.right)])
    case 'OpCall':
      if (filter.op === '==') {
        return (
          equality(filter.left, filter.right) ?? equality(filter.right, filter.left) ?? anyDocument
        )
      }
      if (filter.op === 'match') return matching(filter.left, filter.right)
      return filter.op === 'in' ? membership(filter.left, filter.right) : anyDocument
    case 'FuncCall':
      return functionCondition(`${filter.namespace}::${filter.name}`, filter.args)
    default:
      return anyDocument
  }
}

export function all<Operand>(conditions: Condition<Operand>[]): Condition<Operand> {
  const real = conditions.filter((condition) => condition.kind !== 'any')
  const [first, ...others] = real
  if (!first) return anyDocument
  return others.length === 0 ? first : {kind: 'and', conditions: real}
}

export function either<Operand>(conditions: Condition<Operand>[]): Condition<Operand> {
  return conditions.some((condition) => condition.kind === 'any')
    ? anyDocument
    : {kind: 'or', conditions}
}

/** `attribute == operand` */
function equality(attribute: ExprNode, value: ExprNode): Condition | undefined {
  const operand = operandOf(value)
  const path = operand && attributePath(attribute)
  if (!operand || !path) return undefined
  if (path.at(-1) === '_ref') return {kind: 'reference', operand}
  if (path.length === 1 && path[0] === '_type') return {kind: 'type', operand}
  if (path.length === 1 && path[0] === '_id') return {kind: 'id', operand}
  if (path.some((name) => computed.has(name) || !/^\w+$/.test(name))) return undefined
  return {kind: 'equal', path: path.join('.'), operand}
}

/** Attributes that documents have only in queries. */
const computed = new Set(['_originalId', '_score'])

/** `attribute in operand` and `operand in references[]._ref` */
function membership(left: ExprNode, right: ExprNode): Condition {
  const operands = operandOf(right)
  const path = operands && attributePath(left)
  if (operands && path) {
    if (path.at(-1) === '_ref') return {kind: 'reference', operand: operands}
    if (path.length === 1 && path[0] === '_type') return {kind: 'type', operand: operands}
    if (path.length === 1 && path[0] === '_id') return {kind: 'id', operand: operands}
  }
  const operand = operandOf(left)
  return operand && isReferenceList(right) ? {kind: 'reference', operand} : anyDocument
}

/** `title match pattern`: the document has the pattern's words. */
function matching(text: ExprNode, pattern: ExprNode): Condition {
  const operand = isOwnText(text) ? operandOf(pattern) : undefined
  return operand ? {kind: 'words', operand} : anyDocument
}

function functionCondition(name: string, args: ExprNode[]): Condition {
  const operands = args.map(operandOf)
  const [operand] = operands
  if (!operand || operands.includes(undefined)) return anyDocument
  if (name === 'global::references') {
    return either(operands.flatMap((each) => (each ? [{kind: 'reference', operand: each}] : [])))
  }
  if (name === 'sanity::versionOf') return {kind: 'group', operand}
  return name === 'sanity::partOfRelease' ? {kind: 'release', operand} : anyDocument
}

/** Returns the attribute names of `a.b.c`, relative to the document. */
function attributePath(node: ExprNode): string[] | undefined {
  if (node.type === 'Group') return attributePath(node.base)
  if (node.type === 'This') return []
  if (node.type !== 'AccessAttribute') return undefined
  const base = node.base ? attributePath(node.base) : []
  return base && [...base, node.name]
}

/** Returns whether the node is like `topics[]._ref`, the references in an array of the document. */
function isReferenceList(node: ExprNode): boolean {
  if (node.type === 'Group') return isReferenceList(node.base)
  if (node.type !== 'Map' && node.type !== 'FlatMap') return false
  return attributePath(node.expr)?.at(-1) === '_ref' && isOwnArray(node.base)
}

function isOwnArray(node: ExprNode): boolean {
  if (node.type === 'Map' || node.type === 'FlatMap') {
    return isOwnArray(node.base) && attributePath(node.expr) !== undefined
  }
  if (node.type === 'ArrayCoerce') return isOwnArray(node.base)
  return attributePath(node) !== undefined
}

function operandOf(node: ExprNode): ExprNode | undefined {
  return isOperand(node) ? outsideFilter(node) : undefined
}
