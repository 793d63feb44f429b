import {useEditor} from '@portabletext/editor'
import {useEffect, useState} from 'react'

/**
 * The element that is written into. It comes after the plugins beside it, so it is looked for again
 * whenever the editor becomes ready or is entered.
 */
export function useEditorElement(): HTMLElement | undefined {
  const editor = useEditor()
  const [element, setElement] = useState<HTMLElement>()
  useEffect(() => {
    const find = () => {
      const found = editor.dom.getEditorElement()
      setElement(found instanceof HTMLElement ? found : undefined)
    }
    const frame = requestAnimationFrame(find)
    const subscriptions = [editor.on('ready', find), editor.on('focused', find)]
    return () => {
      cancelAnimationFrame(frame)
      for (const {unsubscribe} of subscriptions) unsubscribe()
    }
  }, [editor])
  return element
}
