import {useEditor, type Editor, type EditorEvent} from '@portabletext/editor'
import {useEffect} from 'react'
import {createOwnValues} from './own-values.ts'

/** Keeps the editor from replacing its text by an older one of its own. */
export function RefuseOldValues() {
  const editor = useEditor()
  useEffect(() => refuseOldValues(editor), [editor])
  return null
}

/** The Studio sends values to the editor itself, so what it calls is replaced. Returns a function that restores it. */
function refuseOldValues(editor: Editor): () => void {
  const own = createOwnValues()
  const {send} = editor
  const sendSome = (event: EditorEvent) => {
    if (event.type !== 'update value' || own.arrive(event.value)) send(event)
  }
  editor.send = sendSome
  const changed = editor.on('patch', own.change)
  const sent = editor.on('mutation', ({value}) => {
    if (own.send(value)) send({type: 'update value', value})
  })
  return () => {
    changed.unsubscribe()
    sent.unsubscribe()
    if (editor.send === sendSome) editor.send = send
  }
}
