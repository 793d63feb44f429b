import {useEditor} from '@portabletext/editor'
import {useEffect} from 'react'
import {useEditorKeys} from './use-editor-keys.ts'
import {useEditorElement} from '../use-editor-element.ts'
import {holdKeys} from './held-keys.ts'
import {editorPlace, rememberEditor} from './places.ts'
import {readKey} from './typed.ts'
import {isOnBlock} from './write-behind-block.ts'

/** Loses no key: neither those typed while a form opens, nor those typed on a block that is not a text. */
export function WritingKeys() {
  const editor = useEditor()
  const element = useEditorElement()
  useEffect(() => {
    if (element) rememberEditor(element, editor)
  }, [element, editor])

  useEditorKeys((event) => {
    const typed = readKey(event)
    const isText = typed !== undefined && 'text' in typed
    return isText && isOnBlock(editor) ? () => editorPlace(editor)(typed) : undefined
  })

  useEffect(() => {
    const isHere = new AbortController()
    let isLast = false
    const focused = editor.on('focused', () => (isLast = true))
    const onFocus = ({target}: FocusEvent) => {
      const isEditor = target instanceof Element && target.matches('[contenteditable="true"]')
      if (isEditor && target !== editor.dom.getEditorElement()) isLast = false
    }
    const onClick = ({target}: MouseEvent) => {
      const button = isLast && target instanceof Element ? target.closest(opensForm) : null
      if (!button) return
      holdKeys({
        otherwise: () => editorPlace(editor),
        ...(button.matches(opensNothing) && {patience: 1000}),
        holdTab: button.matches(opensTable),
      })
    }
    const options = {capture: true, signal: isHere.signal}
    document.addEventListener('focusin', onFocus, options)
    document.addEventListener('click', onClick, options)
    return () => {
      focused.unsubscribe()
      isHere.abort()
    }
  }, [editor])
  return null
}

/** The Studio's buttons that put something into a text and open its form. */
const opensForm = [
  '[data-testid$="-insert-menu-button"]',
  '[data-testid="action-button-link"]',
  '[data-testid="action-button-internalLink"]',
].join(', ')

/** A table is written where it stands; a link that is there already is taken away. */
const opensTable = '[data-testid^="table-"]'
const opensNothing = `${opensTable}, [data-testid^="action-"][aria-selected="true"]`
