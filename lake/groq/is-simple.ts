import type {ExprNode} from 'groq-js'
import {isSource, type PreparedQuery} from './prepare.ts'
import {mapChildren, nodesOf} from './tree.ts'

/** The limit of nodes; the query of an article's page has about a hundred. */
const mostNodes = 200

/**
 * Returns whether a query's work is linear in what it reads: it descends from documents to their parts and
 * never combines two lists. So it may run in the main thread if it reads little.
 */
export function isSimple(query: PreparedQuery): boolean {
  let simple = known.get(query)
  if (simple === undefined) {
    simple = judge(query)
    known.set(query, simple)
  }
  return simple
}

const known = new WeakMap<PreparedQuery, boolean>()

function judge({tree, lookups}: PreparedQuery): boolean {
  let nodes = 0
  for (const node of nodesOf(tree)) {
    nodes += 1
    if (nodes > mostNodes || !isPlain(node)) return false
  }
  return lookups.length === 0 && walksDown(tree, {withinItems: false, isBase: false})
}

function isPlain(node: ExprNode): boolean {
  switch (node.type) {
    case 'OpCall':
      if (node.op === 'match' || node.op === '**') return false
      // Concatenated arrays can double at every step; adding a literal string adds a constant.
      return node.op !== '+' || isText(node.left) || isText(node.right)
    case 'FuncCall':
      return node.namespace === 'global' && node.name === 'path'
        ? node.args.every(isModestPath)
        : plainFunctions.has(`${node.namespace}::${node.name}`)
    case 'PipeFuncCall':
      return node.name === 'order'
    case 'Parent':
    case 'Tuple':
    case 'SelectorFuncCall':
    case 'SelectorNested':
    case 'Context':
      return false
    default:
      return true
  }
}

const plainFunctions = new Set([
  'array::compact',
  'array::join',
  'global::coalesce',
  'global::count',
  'global::dateTime',
  'global::defined',
  'global::identity',
  'global::length',
  'global::lower',
  'global::now',
  'global::references',
  'global::round',
  'global::string',
  'global::upper',
  'math::avg',
  'math::max',
  'math::min',
  'math::sum',
  'pt::text',
  'sanity::dataset',
  'sanity::partOfRelease',
  'sanity::projectId',
  'sanity::versionOf',
  'string::lower',
  'string::startsWith',
  'string::upper',
])

function isText(node: ExprNode): boolean {
  return node.type === 'Value' && !Array.isArray(node.value)
}

/** groq-js converts the path to a regular expression, which can take exponential time with many wildcards. */
function isModestPath(node: ExprNode): boolean {
  return node.type === 'Value' && typeof node.value === 'string' && !/\*[^*]+\*/.test(node.value)
}

/**
 * `withinItems`: the node is evaluated for each item of a list, where reading a source would be quadratic.
 * `isBase`: a part is taken from the node, so it must not be an object or array that the query builds.
 */
function walksDown(
  node: ExprNode,
  {withinItems, isBase}: {withinItems: boolean; isBase: boolean},
): boolean {
  const base = (child: ExprNode) => walksDown(child, {withinItems, isBase: true})
  const item = (child: ExprNode) => walksDown(child, {withinItems: true, isBase: false})
  switch (node.type) {
    case 'Parameter':
      return !withinItems || !isSource(node.name)
    case 'Object':
    case 'Array':
      if (isBase) return false
      break
    case 'Filter':
      return base(node.base) && item(node.expr)
    case 'Map':
    case 'FlatMap':
      // A further step takes parts from the body of `[]`.
      return base(node.base) && walksDown(node.expr, {withinItems: true, isBase})
    case 'Projection':
      return base(node.base) && !isBase && item(node.expr)
    case 'PipeFuncCall':
      return walksDown(node.base, {withinItems, isBase}) && node.args.every(item)
    case 'AccessAttribute':
    case 'AccessElement':
    case 'Slice':
    case 'Deref':
      return node.base === undefined || base(node.base)
    default:
      break
  }
  let plain = true
  mapChildren(node, (child) => {
    plain &&= walksDown(child, {withinItems, isBase})
    return child
  })
  return plain
}
