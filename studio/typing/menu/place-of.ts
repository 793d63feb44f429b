import type {Editor} from '@portabletext/editor'
import type {Slash} from './use-slash.ts'

/** An element for the popover to stand at: the “/” itself, wherever it moves while the page is scrolled. */
export function placeOf(editor: Editor, {path, offset}: Slash): HTMLElement {
  const rectangle = () => {
    const snapshot = editor.getSnapshot()
    const selection = {anchor: {path, offset}, focus: {path, offset: offset + 1}}
    const slash = editor.dom.getSelectionRect({
      ...snapshot,
      context: {...snapshot.context, selection},
    })
    return slash ?? new DOMRect()
  }
  // The popover asks its reference for this alone (a “virtual element”), but its type wants the whole.
  return {
    getBoundingClientRect: rectangle,
    contextElement: editor.dom.getEditorElement(),
  } as unknown as HTMLElement
}
