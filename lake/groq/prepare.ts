import type {ExprNode, FilterNode} from 'groq-js'
import {createBoundedCache} from './bounded-cache.ts'
import {callOut, joinedText, operandText, valueNode} from './call-out.ts'
import {
  all,
  anyDocument,
  conditionOf,
  either,
  filtersOfEverything,
  type Condition,
} from './condition.ts'
import {correctedTree} from './corrections.ts'
import {isConstant} from './operand.ts'
import {ownOnly} from './own-references.ts'
import {refuseUnsupported} from './unsupported-functions.ts'
import {mapChildren} from './tree.ts'

/** A query that is ready for evaluation: each `*` has been replaced by a source. */
export interface PreparedQuery {
  tree: ExprNode
  /** Conditions that are read before the evaluation and passed as the params `sourceName(index)`. */
  sources: Condition[]
  /** Conditions that are read during the evaluation, because they depend on `^`; operands by index. */
  lookups: Condition<number>[]
  /** Whether it uses functions that groq-js evaluates asynchronously: `diff::` and `delta::`. */
  pauses: boolean
}

const sourcePrefix = '\0source'

export function sourceName(index: number): string {
  return sourcePrefix + index
}

/** Returns whether a param is one of our sources. No query can contain such a name. */
export function isSource(param: string): boolean {
  return param.startsWith(sourcePrefix)
}

const prepared = createBoundedCache<PreparedQuery>(500)

/**
 * Rewrites the tree of a query for groq-js: `*` becomes a source for its filters, and functions that groq-js
 * does not implement become call-outs. `key` is the cache key of the tree. Throws `not_implemented` for
 * unsupported functions.
 */
export function prepareQuery(key: string, tree: ExprNode): PreparedQuery {
  return prepared.get(key, () => {
    const query: PreparedQuery = {tree, sources: [], lookups: [], pauses: false}
    query.tree = rewrite(query, correctedTree(tree), false)
    return query
  })
}

/** `hidden`: within the body of `[]…`, where groq-js counts `^` differently. */
function rewrite(query: PreparedQuery, node: ExprNode, hidden: boolean): ExprNode {
  switch (node.type) {
    case 'Everything':
      return source(query, anyDocument)
    case 'Filter':
      return rewriteFilter(query, node, hidden)
    case 'Map':
    case 'FlatMap':
      return {
        ...node,
        base: rewrite(query, node.base, hidden),
        expr: rewrite(query, node.expr, true),
      }
    case 'Projection':
      return {
        ...node,
        base: rewrite(query, node.base, hidden),
        expr: rewrite(query, node.expr, false),
      }
    case 'OpCall':
      return rewriteMatch(query, node, hidden)
    case 'Deref':
      return {...node, base: ownOnly(rewrite(query, node.base, hidden))}
    case 'FuncCall':
      return rewriteCall(query, node, hidden)
    default:
      return mapChildren(node, (child) => rewrite(query, child, hidden))
  }
}

function source(query: PreparedQuery, condition: Condition): ExprNode {
  query.sources.push(condition)
  return {type: 'Parameter', name: sourceName(query.sources.length - 1)}
}

function rewriteFilter(query: PreparedQuery, node: FilterNode, hidden: boolean): ExprNode {
  const filters = filtersOfEverything(node)
  if (!filters) {
    return {
      ...node,
      base: rewrite(query, node.base, hidden),
      expr: rewrite(query, node.expr, false),
    }
  }
  const base = candidates(query, all(filters.map(conditionOf)), hidden)
  return filters.reduce<ExprNode>(
    (inner, filter) => ({type: 'Filter', base: inner, expr: rewrite(query, filter, false)}),
    base,
  )
}

/** Returns the replacement for the `*` of a filter: a source, or a lookup if it depends on `^`. */
function candidates(query: PreparedQuery, condition: Condition, hidden: boolean): ExprNode {
  const operands: ExprNode[] = []
  const lookup = numberOperands(condition, operands)
  if (hidden || operands.every(isConstant)) return source(query, constantPart(condition))
  query.lookups.push(lookup)
  return callOut('lookup', [
    valueNode(String(query.lookups.length - 1)),
    ...operands.map(operandText),
  ])
}

/** Returns the condition without the parts that depend on the context. */
export function constantPart(condition: Condition): Condition {
  switch (condition.kind) {
    case 'any':
      return condition
    case 'and':
      return all(condition.conditions.map(constantPart))
    case 'or':
      return either(condition.conditions.map(constantPart))
    default:
      return isConstant(condition.operand) ? condition : anyDocument
  }
}

/** Replaces operands by their index. Without `equal`, because operands as text do not distinguish types. */
function numberOperands(condition: Condition, operands: ExprNode[]): Condition<number> {
  switch (condition.kind) {
    case 'any':
    case 'equal':
    case 'words':
      return anyDocument
    case 'and':
      return all(condition.conditions.map((each) => numberOperands(each, operands)))
    case 'or':
      return either(condition.conditions.map((each) => numberOperands(each, operands)))
    default:
      return {...condition, operand: operands.push(condition.operand) - 1}
  }
}

/** Rewrites `x match text::query(q)`, which groq-js lacks; `[@, _id]` searches the whole document. */
function rewriteMatch(
  query: PreparedQuery,
  node: ExprNode & {type: 'OpCall'},
  hidden: boolean,
): ExprNode {
  const {right} = node
  const search =
    node.op === 'match' &&
    right.type === 'FuncCall' &&
    right.namespace === 'text' &&
    right.name === 'query'
      ? right.args[0]
      : undefined
  const inner = (child: ExprNode) => rewrite(query, child, hidden)
  if (!search) return mapChildren(node, inner)
  return isWholeDocument(node.left)
    ? callOut('searchDocument', [inner(search), {type: 'AccessAttribute', name: '_id'}])
    : callOut('searchText', [inner(search), joinedText(inner(node.left))])
}

function isWholeDocument(node: ExprNode): boolean {
  if (node.type === 'This') return true
  return node.type === 'Array' && node.elements.some(({value}) => value.type === 'This')
}

function rewriteCall(
  query: PreparedQuery,
  node: ExprNode & {type: 'FuncCall'},
  hidden: boolean,
): ExprNode {
  const name = `${node.namespace}::${node.name}`
  if (name === 'releases::all') {
    return source(query, {kind: 'type', operand: valueNode('system.release')})
  }
  if (node.namespace === 'diff' || node.namespace === 'delta') query.pauses = true
  refuseUnsupported(name)
  return {...node, args: node.args.map((child) => rewrite(query, child, hidden))}
}
