import {useEditor} from '@portabletext/editor'
import {useEffect, useEffectEvent} from 'react'

/**
 * Sees every key before the editor does. A key that `onKey` takes goes no further: Escape would close the
 * dialog that the editor stands in, Enter would break the paragraph.
 *
 * The keys are heard at the document: the editor's element is another one whenever the editor is expanded.
 *
 * @param onKey returns what to do with the key, or nothing to leave it to the editor
 */
export function useEditorKeys(onKey: (event: KeyboardEvent) => (() => void) | undefined): void {
  const editor = useEditor()
  const take = useEffectEvent((event: KeyboardEvent) => {
    const isHere = event.target !== null && event.target === editor.dom.getEditorElement()
    const action = event.isComposing || !isHere ? undefined : onKey(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => take(event)
    document.addEventListener('keydown', listen, {capture: true})
    return () => document.removeEventListener('keydown', listen, {capture: true})
  }, [])
}
