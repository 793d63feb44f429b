import type {Editor} from '@portabletext/editor'

/**
 * Returns a function that selects again what is selected now, unless its block has changed meanwhile. While the caller
 * waits, which on a busy machine takes long, an editor can lose its selection: to a field for compositions, or to a
 * value of the document that it takes over. It would then insert at the start of the paragraph or of the text.
 */
export function rememberSelection(editor: Editor): () => void {
  const {selection} = editor.getSnapshot().context
  const key = keyOf(selection?.focus.path[0])
  const before = blockOf(editor, key)
  return () => {
    if (selection && before && blockOf(editor, key) === before)
      editor.send({type: 'select', at: selection})
  }
}

/** Returns a block of the text as JSON; undefined if there is none with the key. */
function blockOf(editor: Editor, key: string | undefined): string | undefined {
  const block = editor.getSnapshot().context.value.find(({_key}) => _key === key)
  return block && JSON.stringify(block)
}

function keyOf(segment: unknown): string | undefined {
  return typeof segment === 'object' && segment && '_key' in segment
    ? String(segment._key)
    : undefined
}
