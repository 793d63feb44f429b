import {useEditor} from '@portabletext/editor'
import {useEffect, useEffectEvent} from 'react'

/**
 * Takes these keys from the editor while `isActive`. They go no further: Escape would close the dialog
 * that the editor stands in, Enter would break the paragraph.
 */
export function useEditorKeys(isActive: boolean, keys: Record<string, () => void>): void {
  const editor = useEditor()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[event.key]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (!action || !isPlain || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    action()
  })
  useEffect(() => {
    const element = isActive ? editor.dom.getEditorElement() : undefined
    if (!(element instanceof HTMLElement)) return undefined
    const listen = (event: KeyboardEvent) => onKey(event)
    element.addEventListener('keydown', listen, {capture: true})
    return () => element.removeEventListener('keydown', listen, {capture: true})
  }, [editor, isActive])
}
