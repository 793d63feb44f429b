import type {Editor} from '@portabletext/editor'
import type {Place} from './typed.ts'
import {writeBehindBlock} from './write-behind-block.ts'

const editors = new WeakMap<Element, Editor>()

/** Registers the editor of an element. */
export function rememberEditor(element: Element, editor: Editor): void {
  editors.set(element, editor)
}

const mounted = new WeakSet<Editor>()

/** Registers an editor. Returns a function for when it is removed with its document. */
export function mountEditor(editor: Editor): () => void {
  mounted.add(editor)
  return () => mounted.delete(editor)
}

export function isMounted(editor: Editor): boolean {
  return mounted.has(editor)
}

/** What a writer can write into. */
export const writable = 'input, textarea, [contenteditable="true"]'

/** The place for keys while nothing has the focus: they have no effect, as without a hold. */
export const nowhere: Place = () => undefined

/** Returns an element as a place for keys; undefined while its editor is not mounted. */
export function placeIn(element: HTMLElement): Place | undefined {
  if (!element.isContentEditable)
    return element.matches('input, textarea') ? inputPlace(element) : undefined
  const editor = editors.get(element)
  return editor && editorPlace(editor)
}

/** Returns what has the focus as a place for keys; undefined if nothing does. */
export function findFocused(): Place | undefined {
  const {activeElement, body} = document
  if (!(activeElement instanceof HTMLElement) || activeElement === body) return undefined
  return (
    placeIn(activeElement) ?? ((typed) => void ('key' in typed && pressKey(activeElement, typed)))
  )
}

/** Returns an editor as a place for keys. Keys become the events that the editor's own keys send. */
export function editorPlace(editor: Editor): Place {
  return (typed) => {
    if ('text' in typed) {
      writeBehindBlock(editor)
      editor.send({type: 'insert.text', text: typed.text})
    } else if ('command' in typed) {
      editor.send({type: typed.command === 'undo' ? 'history.undo' : 'history.redo'})
    } else if (typed.key === 'Enter') {
      // The menu that “/” opens takes this key as if it had just been pressed.
      const isTaken = pressKey(editor.dom.getEditorElement(), typed)
      if (!isTaken) editor.send({type: typed.shiftKey ? 'insert.soft break' : 'insert.break'})
    } else if (typed.key === 'Backspace') {
      editor.send({type: 'delete.backward', unit: 'character'})
    } else if (typed.key === 'Delete') {
      editor.send({type: 'delete.forward', unit: 'character'})
    } else {
      pressKey(editor.dom.getEditorElement(), typed)
    }
  }
}

/**
 * Shows the selection of the editor that has the focus. The browser does not when the focus returns from a dialog: it
 * would write the next key at the start of the text.
 */
export function showSelection(): void {
  const {activeElement} = document
  const editor = activeElement && editors.get(activeElement)
  if (editor?.getSnapshot().context.selection) editor.send({type: 'focus'})
}

/** Focuses an editor. Returns it as a place for keys once it has the focus. */
export function focusedEditorPlace(editor: Editor): Place | undefined {
  const element = editor.dom.getEditorElement()
  if (element && element.ownerDocument.activeElement === element) return editorPlace(editor)
  editor.send({type: 'focus'})
  return undefined
}

/** Returns an input as a place for keys. The browser's own commands insert the text, so that it can be undone. */
function inputPlace(element: HTMLElement): Place {
  const {ownerDocument} = element
  return (typed) => {
    if ('text' in typed) ownerDocument.execCommand('insertText', false, typed.text)
    else if ('command' in typed) ownerDocument.execCommand(typed.command)
    else if (typed.key === 'Backspace') ownerDocument.execCommand('delete')
    else if (typed.key === 'Delete') ownerDocument.execCommand('forwardDelete')
    else if (typed.key === 'Enter' && element.nodeName === 'TEXTAREA') {
      ownerDocument.execCommand('insertText', false, '\n')
    } else pressKey(element, typed)
  }
}

/** Returns whether something has handled the key. */
function pressKey(element: Element | undefined, init: KeyboardEventInit): boolean {
  const event = new KeyboardEvent('keydown', {...init, bubbles: true, cancelable: true})
  return element?.dispatchEvent(event) === false
}
