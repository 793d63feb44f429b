import {useEditor} from '@portabletext/editor'
import {useEffect, useState, use} from 'react'
import {WritingContext} from './writing-context.ts'

/**
 * Returns the editable element. It is rendered after the plugins, and is replaced whenever the editor is expanded or
 * collapsed. The editor emits no event for that, so the DOM is observed.
 */
export function useEditorElement(): HTMLElement | undefined {
  const editor = useEditor()
  const [element, setElement] = useState<HTMLElement>()
  useEffect(() => {
    const find = () => {
      const found = editor.dom.getEditorElement()
      setElement(found instanceof HTMLElement ? found : undefined)
    }
    find()
    const observer = new MutationObserver(find)
    observer.observe(document.body, {childList: true, subtree: true})
    return () => observer.disconnect()
  }, [editor])
  return element
}

/** Labels the editable element with the title of its field, which screen readers announce on focus. */
export function NameEditor() {
  const element = useEditorElement()
  const {title} = use(WritingContext)
  useEffect(() => {
    element?.setAttribute('aria-label', title)
  }, [element, title])
  return null
}
