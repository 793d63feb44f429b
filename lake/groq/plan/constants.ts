import {evaluateSync, toJS, type EvaluateOptions, type ExprNode} from 'groq-js'
import {isJsonObject, type Json} from '../../document.ts'
import {shortLength} from '../../store/head.ts'
import {mapChildren, nodesOf} from '../tree.ts'

/** The value of an expression that does not depend on any document. */
export type Constant =
  | {type: 'null'}
  | {type: 'string'; value: string}
  | {type: 'number'; value: number}
  | {type: 'boolean'; value: boolean}
  /** Milliseconds since 1970. */
  | {type: 'datetime'; value: number; text: string}
  | {type: 'path'; value: string}
  | {type: 'array' | 'object'; value: Json}

/** What a constant expression may use beside params: `now()`, `identity()` and the dataset's name. */
export type ConstantOptions = Pick<EvaluateOptions, 'params' | 'timestamp' | 'identity' | 'sanity'>

/** Returns the largest parts of a tree that do not depend on any document, in a fixed order. */
export function constantsIn(tree: ExprNode): ExprNode[] {
  if (isConstant(tree)) return [tree]
  const found: ExprNode[] = []
  mapChildren(tree, (child) => {
    found.push(...constantsIn(child))
    return child
  })
  return found
}

/**
 * Returns whether an expression has one value for the whole query. The value of `[]` and `[…]` over a constant
 * is constant if their bodies see nothing but the item.
 */
function isConstant(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return true
    case 'Group':
    case 'Neg':
    case 'Pos':
    case 'Not':
    case 'ArrayCoerce':
    case 'AccessElement':
    case 'Slice':
      return isConstant(node.base)
    case 'AccessAttribute':
      return node.base !== undefined && isConstant(node.base)
    case 'And':
    case 'Or':
    case 'OpCall':
      return isConstant(node.left) && isConstant(node.right)
    case 'Array':
    case 'InRange':
    case 'Object':
    case 'Select':
      return everyChild(node, isConstant)
    case 'FuncCall':
      return !ofDocument.has(`${node.namespace}::${node.name}`) && node.args.every(isConstant)
    case 'Map':
    case 'FlatMap':
      return isConstant(node.base) && isOfItem(node.expr)
    default:
      return false
  }
}

function everyChild(node: ExprNode, test: (child: ExprNode) => boolean): boolean {
  let every = true
  mapChildren(node, (child) => {
    every &&= test(child)
    return child
  })
  return every
}

/** Functions that depend on the document or the change, and those that only the complete evaluator has. */
const ofDocument = new Set([
  'global::references',
  'global::anywhere',
  'global::boost',
  'releases::all',
  'sanity::partOfRelease',
  'sanity::versionOf',
  'text::query',
  'text::semanticSimilarity',
  'delta::operation',
  'delta::changedAny',
  'delta::changedOnly',
  'diff::changedAny',
  'diff::changedOnly',
])

function isOfItem(node: ExprNode): boolean {
  for (const inner of nodesOf(node)) {
    if (!itemNodes.has(inner.type)) return false
    if (inner.type === 'FuncCall' && ofDocument.has(`${inner.namespace}::${inner.name}`))
      return false
  }
  return true
}

/** Types of nodes that depend on nothing but the item and constants, if their children do. */
const itemNodes = new Set<ExprNode['type']>([
  'AccessAttribute',
  'AccessElement',
  'Array',
  'FuncCall',
  'Group',
  'OpCall',
  'Parameter',
  'Select',
  'Slice',
  'This',
  'Value',
])

/** Evaluates a constant expression. Throws like groq-js. */
export function evaluateConstant(node: ExprNode, options: ConstantOptions): Constant {
  // Literals and params, which are the most frequent, need no evaluation.
  const plain = plainValue(node, options)
  if (typeof plain === 'string') return {type: 'string', value: plain}
  if (typeof plain === 'boolean') return {type: 'boolean', value: plain}
  if (typeof plain === 'number' && Number.isFinite(plain)) return {type: 'number', value: plain}
  const value = evaluateSync(node, options)
  switch (value.type) {
    case 'string':
      return {type: 'string', value: value.data}
    case 'number':
      return {type: 'number', value: value.data}
    case 'boolean':
      return {type: 'boolean', value: value.data}
    case 'array':
    case 'object':
      return {type: value.type, value: JSON.parse(JSON.stringify(toJS(value)))}
    case 'datetime': {
      const time = value.data.date.getTime()
      // An impossible date is null in the GROQ specification.
      return Number.isNaN(time)
        ? {type: 'null'}
        : {type: 'datetime', value: time, text: value.data.toString()}
    }
    case 'path':
      return {type: 'path', value: value.data.toJSON()}
    default:
      return {type: 'null'}
  }
}

function plainValue(node: ExprNode, {params}: ConstantOptions): unknown {
  if (node.type === 'Value') return node.value
  if (node.type !== 'Parameter' || !params || !Object.hasOwn(params, node.name)) return undefined
  return params[node.name]
}

/** Returns whether a string has a sort key: SQLite can represent all of its characters (`hasEscape`). */
export function isRegular(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

export function isShortAndRegular(text: string): boolean {
  return text.length <= shortLength && isRegular(text)
}

/** Returns the JSON of a constant. */
export function jsonOfConstant(constant: Constant): string {
  if (constant.type === 'null') return 'null'
  return JSON.stringify(constant.type === 'datetime' ? constant.text : constant.value)
}

/** Returns the items of an array that can be equal to a value: in GROQ, arrays and objects are equal to nothing. */
export function scalarsOf(constant: Constant): Json[] {
  if (constant.type !== 'array' || !Array.isArray(constant.value)) return []
  return constant.value.filter((item) => !Array.isArray(item) && !isJsonObject(item))
}
