import type {Editor} from '@portabletext/editor'
import type {Place} from './typed.ts'
import {writeBehindBlock} from './write-behind-block.ts'

const editors = new WeakMap<Element, Editor>()

/** Remembers which editor writes into an element. */
export function rememberEditor(element: Element, editor: Editor): void {
  editors.set(element, editor)
}

/** The place that an element is for keys; undefined while its editor is still to come. */
export function placeIn(element: HTMLElement): Place | undefined {
  if (!element.isContentEditable)
    return element.matches('input, textarea') ? inputPlace(element) : undefined
  const editor = editors.get(element)
  return editor && editorPlace(editor)
}

/** What is typed goes through the editor, as its own keys do. */
export function editorPlace(editor: Editor): Place {
  return (typed) => {
    if ('text' in typed) {
      writeBehindBlock(editor)
      editor.send({type: 'insert.text', text: typed.text})
    } else if (typed.key === 'Enter') {
      editor.send({type: typed.shiftKey ? 'insert.soft break' : 'insert.break'})
    } else if (typed.key === 'Backspace') {
      editor.send({type: 'delete.backward', unit: 'character'})
    } else if (typed.key === 'Delete') {
      editor.send({type: 'delete.forward', unit: 'character'})
    } else {
      pressKey(editor.dom.getEditorElement(), typed)
    }
  }
}

/** What is typed goes in as the browser writes it, so that it can be undone. */
function inputPlace(element: HTMLElement): Place {
  const {ownerDocument} = element
  return (typed) => {
    if ('text' in typed) ownerDocument.execCommand('insertText', false, typed.text)
    else if (typed.key === 'Backspace') ownerDocument.execCommand('delete')
    else if (typed.key === 'Delete') ownerDocument.execCommand('forwardDelete')
    else if (typed.key === 'Enter' && element.nodeName === 'TEXTAREA') {
      ownerDocument.execCommand('insertText', false, '\n')
    } else pressKey(element, typed)
  }
}

function pressKey(element: Element | undefined, init: KeyboardEventInit): void {
  element?.dispatchEvent(new KeyboardEvent('keydown', {...init, bubbles: true, cancelable: true}))
}
