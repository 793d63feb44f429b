import {randomUUID} from 'node:crypto'
import {DateTime, Path, type ExprNode} from 'groq-js'
import {valueNode} from './call-out.ts'
import {possible, parseDateTime} from './date-time.ts'
import {geoCall} from './geo-functions.ts'
import {defineHostFunction, readHostCall} from './host-call.ts'
import {checkScores} from './scores.ts'
import {mapChildren, nodesOf} from './tree.ts'
import {refuseUnsupported} from './unsupported-functions.ts'

// Corrections where groq-js differs from the GROQ specification and its test suite.

type OpCallNode = ExprNode & {type: 'OpCall'}
type FuncCallNode = ExprNode & {type: 'FuncCall'}

const self: ExprNode = {type: 'This'}

/**
 * Returns the tree of a query with all corrections. Planner and evaluator both begin with it.
 *
 * @throws LakeError `invalid` for a use of `score()` or `boost()` that GROQ does not allow, and
 *   `not_implemented` for a function that neither groq-js nor this lake implements
 */
export function correctedTree(tree: ExprNode): ExprNode {
  checkScores(tree)
  return corrected(tree)
}

function corrected(node: ExprNode): ExprNode {
  const inner = mapChildren(node, corrected)
  if (inner.type === 'OpCall') return withPossibleDate(withPathAsText(inner))
  if (inner.type !== 'FuncCall') return inner
  const name = `${inner.namespace}::${inner.name}`
  const geography = geoCall(name, inner.args)
  if (geography) return geography
  // `match` has the only use of `text::query` that exists.
  if (name !== 'text::query') refuseUnsupported(name)
  switch (name) {
    case 'global::dateTime':
      return dateTime(...inner.args)
    case 'array::unique':
      return withUniqueItems(inner)
    default:
      return inner
  }
}

const dateTimeName = 'dateTime'

/** Returns the argument of `dateTime()` in a corrected tree; undefined for every other node. */
export function dateTimeArgument(node: ExprNode): ExprNode | undefined {
  const called = readHostCall(node)
  return called?.name === dateTimeName ? called.args[0] : undefined
}

/** Replaces `dateTime()`: groq-js accepts dates that do not exist, like February 30 or month 13. */
const dateTime = defineHostFunction(dateTimeName, (value) => {
  if (value instanceof DateTime) return value
  return typeof value === 'string' ? parseDateTime(value) : null
})

const possibleValue = defineHostFunction('possible', (value) =>
  value instanceof DateTime ? possible(value) : value,
)

/** Corrects `+` and `-` for dates: beyond JavaScript's range, groq-js returns an invalid date. */
function withPossibleDate(node: OpCallNode): ExprNode {
  const isSum = (node.op === '+' || node.op === '-') && makes(node, 'date')
  return isSum ? possibleValue(node) : node
}

const textOfPath = defineHostFunction('textOfPath', (value) =>
  value instanceof Path ? value.toJSON() : value,
)

/** Corrects `path(a) in path(b)`: groq-js matches only strings, so the left path is replaced by its string. */
function withPathAsText(node: OpCallNode): OpCallNode {
  if (node.op !== 'in' || !makes(node.left, 'path')) return node
  return {...node, left: argumentOfPath(node.left) ?? textOfPath(node.left)}
}

/** Returns the argument of `path()`. */
function argumentOfPath(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return argumentOfPath(node.base)
  return isCall(node, 'global::path') ? node.args[0] : undefined
}

/** Returns whether an expression creates a date or a path. Documents and params contain neither. */
export function makesDateOrPath(node: ExprNode): boolean {
  return makes(node, 'date') || makes(node, 'path')
}

function makes(node: ExprNode, type: 'date' | 'path'): boolean {
  for (const inner of nodesOf(node)) {
    if (type === 'path' && isCall(inner, 'global::path')) return true
    if (type === 'date' && (inner === dateTimeHost || isCall(inner, 'dateTime::now'))) return true
  }
  return false
}

const sample = dateTime()
const dateTimeHost = sample.type === 'OpCall' ? sample.left : undefined

function isCall(node: ExprNode, name: string): node is FuncCallNode {
  return node.type === 'FuncCall' && `${node.namespace}::${node.name}` === name
}

/** Random, so that no item can equal it. */
const nullItem = valueNode(randomUUID())
const datePrefix = randomUUID()

const textOfDate = defineHostFunction('textOfDate', (item) =>
  item instanceof DateTime ? datePrefix + item.toString() : null,
)
const dateOfText = defineHostFunction('dateOfText', (item) =>
  typeof item === 'string' && item.startsWith(datePrefix)
    ? parseDateTime(item.slice(datePrefix.length))
    : null,
)

/**
 * Corrects `array::unique()`: groq-js keeps every null and every date. Both are converted to strings before the
 * call, and back after it.
 */
function withUniqueItems(node: FuncCallNode): ExprNode {
  const named = call('coalesce', textOfDate(self), self, nullItem)
  const isItem: ExprNode = {type: 'OpCall', op: '!=', left: self, right: nullItem}
  const item: ExprNode = {
    type: 'Select',
    alternatives: [{type: 'SelectAlternative', condition: isItem, value: self}],
  }
  const args = node.args.map((base): ExprNode => ({type: 'Map', base, expr: named}))
  return {type: 'Map', base: {...node, args}, expr: call('coalesce', dateOfText(self), item)}
}

function call(name: string, ...args: ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace: 'global', name, args}
}
