import {randomUUID} from 'node:crypto'
import type {ExprNode} from 'groq-js'

/**
 * groq-js asks its host in one place only: for the document that a reference leads to. A call-out
 * is a reference made up in the tree, whose `_ref` names a function of ours and carries its
 * arguments as text; what the host answers is the expression's value.
 */
const separator = '\0'
/** Not to be guessed, so that no document and no query can make up a call-out. */
const mark = `${randomUUID()}${separator}`

/** A node with the value of our function `name`; null when an argument is not a string. */
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

/** The function and arguments of a call-out; undefined for the reference to a document. */
export function readCallOut(ref: string): [name: string, ...args: string[]] | undefined {
  if (!ref.startsWith(mark)) return undefined
  const [name = '', ...args] = ref.slice(mark.length).split(separator)
  return [name, ...args]
}

const unusual = '\u0001'

/**
 * An operand as text: a string as it is, an array as lines. `readOperand` reads it back; null and
 * what cannot be written as text are told apart.
 */
export function operandText(operand: ExprNode): ExprNode {
  return call('global', 'coalesce', [
    call('array', 'join', [operand, valueNode('\n')]),
    call('global', 'string', [operand]),
    plus(valueNode(unusual), call('global', 'string', [call('global', 'defined', [operand])])),
  ])
}

/** Lines, null, or undefined when the value was neither a text nor an array of texts. */
export function readOperand(text: string): string[] | null | undefined {
  if (text === `${unusual}false`) return null
  return text.startsWith(unusual) ? undefined : text.split('\n')
}

/** All of a text or an array of texts, in one. */
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
