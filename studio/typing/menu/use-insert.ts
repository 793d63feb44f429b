import {useEditor, type Editor} from '@portabletext/editor'
import {useCallback, use} from 'react'
import {useResolveInitialValueForType, useSchema} from 'sanity'
import {expectForm, giveKeys} from '../keys/held-keys.ts'
import {editorPlace} from '../keys/places.ts'
import {WritingContext} from '../writing-context.ts'
import type {Insertion} from './insertion.ts'
import {rememberSelection} from './remember-selection.ts'
import type {Slash} from './use-slash.ts'

export type Insert = (insertion: Insertion, slash?: Slash) => Promise<void>

/**
 * Returns a function that inserts the chosen entry at the cursor, replaces the “/” and the search text, and opens the
 * form as the toolbar does.
 */
export function useInsert(): Insert {
  const editor = useEditor()
  const schema = useSchema()
  const {openItem} = use(WritingContext)
  const resolveInitialValue = useResolveInitialValueForType()

  return useCallback(
    async (insertion, slash) => {
      const {kind, name} = insertion
      const type = schema.get(name)
      const isObject = kind === 'block' || kind === 'inline'
      if (isObject) expectForm(() => editorPlace(editor), {isTable: name === 'table'})
      if (slash) removeTyped(editor, slash)
      const selectAgain = rememberSelection(editor)
      const initial: unknown = isObject && type ? await resolveInitialValue(type, {}) : undefined
      selectAgain()
      editor.send({type: 'focus'})
      if (kind === 'style') editor.send({type: 'style.add', style: name})
      if (kind === 'list') editor.send({type: 'list item.add', listItem: name})
      if (!isObject) return

      const value = {...(typeof initial === 'object' && initial), _type: name}
      if (kind === 'inline') editor.send({type: 'insert.child', child: value})
      else editor.send({type: 'insert.block', block: value, placement: 'auto', select: 'start'})
      // A table is edited in the text, so no form opens.
      const place = editor.getSnapshot().context.selection?.focus.path
      if (place && name !== 'table') openItem(place)
      else giveKeys(() => editorPlace(editor))
    },
    [editor, schema, openItem, resolveInitialValue],
  )
}

function removeTyped(editor: Editor, {path, offset}: Slash): void {
  const focus = editor.getSnapshot().context.selection?.focus
  if (!focus) return
  editor.send({type: 'delete', at: {anchor: {path, offset}, focus}})
}
