import type {ExprNode} from 'groq-js'
import {pathOf} from './driver.ts'

const known = new WeakMap<ExprNode, {path: readonly string[] | undefined}>()

/**
 * Returns the path in `pt::text(path)`, whose texts are read without parsing the document (`block-text.ts`); undefined for
 * another expression, or for an attribute that is not in the content.
 */
export function blockPathOf(node: ExprNode): readonly string[] | undefined {
  let found = known.get(node)
  if (!found) {
    const argument = textArgument(node)
    const path = argument && pathOf(argument)
    found = {path: path?.[0]?.startsWith('_') ? undefined : path}
    known.set(node, found)
  }
  return found.path
}

function textArgument(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return textArgument(node.base)
  const isText = node.type === 'FuncCall' && node.namespace === 'pt' && node.name === 'text'
  return isText && node.args.length === 1 ? node.args[0] : undefined
}
