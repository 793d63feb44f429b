import type {Editor} from '@portabletext/editor'
import type {Slash} from './use-slash.ts'

/** Returns the element that the popover is anchored to: the position of the “/”, also while the page scrolls. */
export function slashAnchor(editor: Editor, {path, offset}: Slash): HTMLElement {
  const rectangle = () => {
    const snapshot = editor.getSnapshot()
    const selection = {anchor: {path, offset}, focus: {path, offset: offset + 1}}
    const slash = editor.dom.getSelectionRect({
      ...snapshot,
      context: {...snapshot.context, selection},
    })
    return slash ?? new DOMRect()
  }
  // The popover calls only this method of its reference (a “virtual element”), but its type requires an element.
  return {
    getBoundingClientRect: rectangle,
    contextElement: editor.dom.getEditorElement(),
  } as unknown as HTMLElement
}
