import type {Editor} from '@portabletext/editor'
import {getFocusBlock, getFocusTextBlock} from '@portabletext/editor/selectors'

/**
 * Inserts a paragraph after the selected block if that has no text of its own, such as a callout. Returns whether it
 * did.
 */
export function writeBehindBlock(editor: Editor): boolean {
  if (!isOnBlock(editor)) return false
  const {schema, keyGenerator} = editor.getSnapshot().context
  const span = {_type: schema.span.name, _key: keyGenerator(), text: '', marks: []}
  const block = {
    _type: schema.block.name,
    _key: keyGenerator(),
    style: schema.styles[0]?.name ?? 'normal',
    markDefs: [],
    children: [span],
  }
  editor.send({type: 'insert.block', block, placement: 'after', select: 'end'})
  return true
}

/** Returns whether the selection is on a block without text. */
export function isOnBlock(editor: Editor): boolean {
  const snapshot = editor.getSnapshot()
  const isText = getFocusTextBlock(snapshot) !== undefined
  return !isText && !snapshot.context.readOnly && getFocusBlock(snapshot) !== undefined
}

/** Returns whether the cursor is in a cell of a table. */
export function isInTable(editor: Editor): boolean {
  const {selection, value} = editor.getSnapshot().context
  const [block] = selection?.focus.path ?? []
  const key = typeof block === 'object' && '_key' in block ? block._key : undefined
  return value.some(({_type, _key}) => _type === 'table' && _key === key)
}
