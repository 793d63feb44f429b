import {useEditor} from '@portabletext/editor'
import {useEffect} from 'react'
import {useEditorElement} from '../editor-element.tsx'

/**
 * Lets Tab lead from the field before a text into the text itself, and on from there. The toolbar between them is
 * skipped: letters typed on one of its buttons are lost. Shift+Tab leads from the text to the toolbar, and from there to
 * the field before.
 */
export function TabIntoText() {
  const editor = useEditor()
  const text = useEditorElement()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const {key, shiftKey, target} = event
      if (key !== 'Tab' || !text?.isContentEditable) return
      if (target === text) {
        // Until the editor knows the selection, it takes the key, as if all blocks of the selection were in a list.
        if (!editor.getSnapshot().context.selection) event.stopPropagation()
        return
      }
      const around = text.closest('[data-testid="pt-editor"]')
      if (shiftKey || !around || (target instanceof Node && around.contains(target))) return
      const toolbar = around.querySelector<HTMLElement>('[data-testid="pt-editor__toolbar-card"]')
      if (!toolbar) return
      // The browser looks for the next stop after all listeners have run, and before the timer does.
      toolbar.inert = true
      setTimeout(() => (toolbar.inert = false), 0)
    }
    window.addEventListener('keydown', onKey, {capture: true})
    return () => window.removeEventListener('keydown', onKey, {capture: true})
  }, [editor, text])
  return null
}
