import {useEditor} from '@portabletext/editor'
import {useEffect, useEffectEvent} from 'react'
import {takeKey} from './open-forms.ts'

/**
 * Handles keys before the editor does. A key with an action does not propagate: Escape would close the dialog that
 * contains the editor, and Enter would split the paragraph. It listens on the document, because expanding the editor
 * replaces its element.
 *
 * @param onKey returns the action for a key, or undefined to leave the key to the editor
 */
export function useEditorKeys(onKey: (event: KeyboardEvent) => (() => void) | undefined): void {
  const editor = useEditor()
  const take = useEffectEvent((event: KeyboardEvent) => {
    const isHere = event.target !== null && event.target === editor.dom.getEditorElement()
    const action = event.isComposing || !isHere ? undefined : onKey(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    takeKey(event)
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => take(event)
    document.addEventListener('keydown', listen, {capture: true})
    return () => document.removeEventListener('keydown', listen, {capture: true})
  }, [])
}
