import type {ExprNode} from 'groq-js'

/**
 * Returns a copy of the tree in which `replace` replaces nodes, from the root down. If it returns a node,
 * that replaces the whole subtree. Parts without a replaced node are the same, not copies.
 */
export function mapTree(
  node: ExprNode,
  replace: (node: ExprNode) => ExprNode | undefined,
): ExprNode {
  const replaced = replace(node)
  if (replaced) return replaced
  let isChanged = false
  const copy = mapChildren(node, (child) => {
    const mapped = mapTree(child, replace)
    isChanged ||= mapped !== child
    return mapped
  })
  return isChanged ? copy : node
}

/** Yields every node of the tree, from the root down. */
export function* nodesOf(node: ExprNode): Generator<ExprNode> {
  yield node
  const children: ExprNode[] = []
  mapChildren(node, (child) => {
    children.push(child)
    return child
  })
  for (const child of children) yield* nodesOf(child)
}

/** Returns a copy of the node in which the expressions directly below it are replaced. */
export function mapChildren(node: ExprNode, map: (child: ExprNode) => ExprNode): ExprNode {
  if (node.type === 'Value') return node
  // The copy has the same keys and an expression wherever the node has one.
  return mapAttributes(node, map) as ExprNode
}

function mapAttributes(part: object, map: (child: ExprNode) => ExprNode): object {
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, mapPart(value, map)]))
}

function mapPart(value: unknown, map: (child: ExprNode) => ExprNode): unknown {
  if (Array.isArray(value)) return value.map((item) => mapPart(item, map))
  if (isWrapper(value)) return mapAttributes(value, map)
  return isExpression(value) ? map(value) : value
}

/** Parts of objects, arrays and select() that contain expressions but are none. */
const wrappers = new Set([
  'ArrayElement',
  'ObjectAttributeValue',
  'ObjectConditionalSplat',
  'ObjectSplat',
  'SelectAlternative',
])

function isWrapper(value: unknown): value is object {
  return hasType(value) && wrappers.has(value.type)
}

function isExpression(value: unknown): value is ExprNode {
  return hasType(value) && !wrappers.has(value.type)
}

function hasType(value: unknown): value is {type: string} {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}
