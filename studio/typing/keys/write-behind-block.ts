import type {Editor} from '@portabletext/editor'
import {getFocusBlock, getFocusTextBlock} from '@portabletext/editor/selectors'

/**
 * Begins a paragraph behind the block that is selected, a callout for example, which cannot be written
 * into itself. Returns whether there was such a block.
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

/** Whether the cursor is on a block that is not a text. */
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
