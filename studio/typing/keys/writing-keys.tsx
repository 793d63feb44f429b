import {useEditor} from '@portabletext/editor'
import {useEffect} from 'react'
import {useEditorKeys} from './use-editor-keys.ts'
import {useEditorElement} from '../editor-element.tsx'
import {catchComposition, expectForm, giveKeys, listenForKeys} from './held-keys.ts'
import {watchEscape} from './open-forms.ts'
import {editorPlace, focusedEditorPlace, mountEditor, rememberEditor} from './places.ts'
import {isCompositionKey, readInput, readKey} from './typed.ts'
import {isInTable, isOnBlock} from './write-behind-block.ts'

/** Handles keys that would be lost: those typed while a form opens, and those typed on a block without text. */
export function WritingKeys() {
  const editor = useEditor()
  const element = useEditorElement()
  useEffect(() => {
    if (element) rememberEditor(element, editor)
  }, [element, editor])

  useEffect(() => {
    listenForKeys()
    watchEscape()
    return mountEditor(editor)
  }, [editor])

  useEditorKeys((event) => {
    if (!isOnBlock(editor)) return undefined
    if (isCompositionKey(event))
      return () => catchComposition(() => focusedEditorPlace(editor), event)
    const typed = readKey(event)
    const isText = typed !== undefined && 'text' in typed
    return isText ? () => editorPlace(editor)(typed) : undefined
  })

  useEffect(() => {
    // Emoji pickers, dictation and some on-screen keyboards insert text without a key.
    const onInput = (event: InputEvent) => {
      const typed = readInput(event)
      if (!typed || event.target !== element || !isOnBlock(editor)) return
      event.preventDefault()
      event.stopPropagation()
      editorPlace(editor)(typed)
    }
    document.addEventListener('beforeinput', onInput, {capture: true})
    return () => document.removeEventListener('beforeinput', onInput, {capture: true})
  }, [element, editor])

  useEffect(() => {
    const isHere = new AbortController()
    let isLast = false
    const focused = editor.on('focused', () => (isLast = true))
    const onFocus = ({target}: FocusEvent) => {
      if (!(target instanceof Element)) return
      const text = editor.dom.getEditorElement()
      if (text?.contains(target)) return
      if (target.matches('[contenteditable="true"]')) isLast = false
      // The editor ignores a blur while it updates its selection, until a timer runs. Its next render would then set
      // the selection, which moves the focus out of a form. An editor that is not rendered yet refuses the event.
      if (text) editor.send({type: 'blur'})
    }
    const onClick = ({target}: MouseEvent) => {
      const button = isLast && target instanceof Element ? target.closest(opensForm) : null
      if (!button) return
      const isTable = button.matches(insertsTable)
      expectForm(() => editorPlace(editor), {isTable})
      // These two open no form, so the keys return to the editor. A menu of the toolbar leaves nothing focused.
      if (isTable) giveKeys(() => (isInTable(editor) ? focusedEditorPlace(editor) : undefined))
      if (button.matches(removesLink)) giveKeys(() => focusedEditorPlace(editor))
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

/** The Studio's buttons that insert something into a text, which opens a form for most types. */
const opensForm = [
  '[data-testid$="-insert-menu-button"]',
  '[data-testid="action-button-link"]',
  '[data-testid="action-button-internalLink"]',
  '[data-testid="action-button-language"]',
].join(', ')

/** The cells of a table are edited in the text. */
const insertsTable = '[data-testid^="table-"]'
const removesLink = '[data-testid^="action-"][aria-selected="true"]'
