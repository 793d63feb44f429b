import {randomUUID} from 'node:crypto'
import type {ExprNode} from 'groq-js'

/**
 * groq-js calls its host only to dereference. So a call to one of our functions is written as a reference
 * whose `_ref` contains the function's name and its arguments as text. The document that the host returns is
 * the value of the call.
 */
const separator = '\0'
/** Random, so that no document and no query can contain a call-out. */
const mark = `${randomUUID()}${separator}`

/** Returns a node with the value of our function `name`; null if an argument is not a string. */
export function callOut(name: string, args: ExprNode[]): ExprNode {
  const text = args.reduce<ExprNode>(
    (left, right) => plus(plus(left, valueNode(separator)), right),
    valueNode(mark + name),
  )
  return {
    type: 'Deref',
    base: {
      type: 'Object',
      attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: text}],
    },
  }
}

/** Parses a call-out into function and arguments; undefined for the reference to a document. */
export function readCallOut(ref: string): [name: string, ...args: string[]] | undefined {
  if (!ref.startsWith(mark)) return undefined
  const [name = '', ...args] = ref.slice(mark.length).split(separator)
  return [name, ...args]
}

const unusual = '\u0001'

/**
 * Encodes an operand as text: a string as it is, an array as lines. `readOperand` decodes it. Null is encoded
 * differently from a value that cannot be encoded.
 */
export function operandText(operand: ExprNode): ExprNode {
  return call('global', 'coalesce', [
    call('array', 'join', [operand, valueNode('\n')]),
    call('global', 'string', [operand]),
    plus(valueNode(unusual), call('global', 'string', [call('global', 'defined', [operand])])),
  ])
}

/** Decodes to lines, null, or undefined if the value was neither a string nor an array of strings. */
export function readOperand(text: string): string[] | null | undefined {
  if (text === `${unusual}false`) return null
  return text.startsWith(unusual) ? undefined : text.split('\n')
}

/** Returns a node that joins a string or an array of strings to one text. */
export function joinedText(node: ExprNode): ExprNode {
  const compact = call('array', 'compact', [node])
  return call('global', 'coalesce', [
    call('array', 'join', [compact, valueNode('\n')]),
    call('global', 'string', [node]),
  ])
}

export function valueNode(value: unknown): ExprNode {
  return {type: 'Value', value}
}

function plus(left: ExprNode, right: ExprNode): ExprNode {
  return {type: 'OpCall', op: '+', left, right}
}

function call(namespace: string, name: string, args: ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace, name, args}
}
