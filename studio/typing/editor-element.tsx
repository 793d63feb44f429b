import {useEditor} from '@portabletext/editor'
import {useEffect, useState, use} from 'react'
import {WritingContext} from './writing-context.ts'

/**
 * The element that is written into. It comes after the plugins beside it, and another one takes its place
 * whenever the editor is expanded or collapsed, of which the editor says nothing.
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

/** Gives the editor’s element the name of its field, which a screen reader says on entering it. */
export function NameEditor() {
  const element = useEditorElement()
  const {title} = use(WritingContext)
  useEffect(() => {
    element?.setAttribute('aria-label', title)
  }, [element, title])
  return null
}
