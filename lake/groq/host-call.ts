import type {ExprNode} from 'groq-js'

/**
 * A call of a function of ours within a tree. groq-js has no interface for functions, but it adds two arrays by
 * the `concat` of the left one. So a call is written as an addition: left an array whose `concat` is our
 * function, right the array of arguments. Unlike a call-out it needs no host, and passes every type of value.
 */
export interface HostCall {
  name: string
  args: readonly ExprNode[]
}

const names = new WeakMap<object, string>()

/**
 * Defines a function, and returns the function that builds a node with its value. `work` must be pure. It gets
 * the values of the arguments as groq-js represents them: JSON, `DateTime` or `Path`.
 */
export function defineHostFunction(
  name: string,
  work: (...args: unknown[]) => unknown,
): (...args: ExprNode[]) => ExprNode {
  const host = Object.assign([], {concat: (args: unknown[]) => work(...args)})
  names.set(host, name)
  const left: ExprNode = {type: 'Value', value: host}
  return (...args) => ({type: 'OpCall', op: '+', left, right: listOf(args)})
}

/** Returns an array of all arguments. The slice makes it an array in asynchronous evaluation, too. */
function listOf(args: readonly ExprNode[]): ExprNode {
  return {
    type: 'Slice',
    base: {
      type: 'Array',
      elements: args.map((value) => ({type: 'ArrayElement', value, isSplat: false})),
    },
    left: 0,
    right: args.length,
    isInclusive: false,
  }
}

/** Reads a node that `defineHostFunction` built; undefined for every other node. */
export function readHostCall(node: ExprNode): HostCall | undefined {
  if (node.type !== 'OpCall' || node.op !== '+' || node.left.type !== 'Value') return undefined
  const host: unknown = node.left.value
  const name = typeof host === 'object' && host !== null ? names.get(host) : undefined
  if (name === undefined || node.right.type !== 'Slice') return undefined
  const {base} = node.right
  return base.type === 'Array' ? {name, args: base.elements.map(({value}) => value)} : undefined
}
