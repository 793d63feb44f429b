import {useEditor, type Editor} from '@portabletext/editor'
import {useEffect, useRef, type ReactNode} from 'react'
import {isArrayOfBlocksSchemaType, type ObjectSchemaType, type Path} from 'sanity'
import {giveKeys} from '../keys/held-keys.ts'
import {enterForm} from '../keys/open-forms.ts'
import {findFocused, focusedEditorPlace, isMounted, nowhere, placeIn} from '../keys/places.ts'
import {findPositionAfter} from './find-position-after.ts'

interface BeginWritingProps {
  type: ObjectSchemaType
  /** The path in the form, for an object inside a paragraph. */
  path?: Path
  readOnly?: boolean | undefined
  children: ReactNode
}

/**
 * Moves the focus when a form of a block opens: into its text, or else into its first text or search field. The
 * Studio’s dialogs leave it on their close button. When the form closes, the cursor returns to the surrounding text,
 * behind an edited inline object. Keys typed in between are held until the cursor is in place.
 */
export function BeginWriting({type, path, readOnly, children}: BeginWritingProps) {
  const editor = useEditor()
  const form = useRef<HTMLDivElement>(null)
  // A form that becomes editable later keeps its focus.
  const isReadOnly = useRef(readOnly)
  const hasText = type.fields.some((field) => isArrayOfBlocksSchemaType(field.type))
  useEffect(() => {
    const element = form.current
    if (!element || isReadOnly.current) return undefined
    return enterForm(element, () => {
      const place = enter(findPlace(element, hasText))
      // The form of an inline object hides while the object is out of view: on a phone, where the Studio’s own focus
      // scrolls the page away from it, and if the writer has scrolled before she pressed a button of the toolbar.
      if (!place && isHidden(element)) scrollToSelection(editor)
      return place
    })
  }, [editor, hasText])
  useReturnToText(path)
  return <div ref={form}>{children}</div>
}

const textPlace = '[contenteditable="true"]'
const lines = 'textarea, input[role="combobox"], input[type="text"], input:not([type])'

/** The editor of a form renders long after its text fields. */
function findPlace(inside: HTMLElement, hasText: boolean): HTMLElement | undefined {
  return inside.querySelector<HTMLElement>(hasText ? textPlace : lines) ?? undefined
}

/** Scrolls to the block with the selection: the text itself, in its box, may be in view while the block is not. */
function scrollToSelection(editor: Editor): void {
  const block = editor.dom.getEndBlockElement(editor.getSnapshot())
  const element = block ?? editor.dom.getEditorElement()
  element?.scrollIntoView({block: 'nearest'})
}

function isHidden(element: HTMLElement): boolean {
  return !element.checkVisibility({visibilityProperty: true})
}

/** Focuses an element. Returns it as the target of held keys once it has the focus. */
function enter(element: HTMLElement | undefined) {
  if (!element) return undefined
  if (element.ownerDocument.activeElement === element) return placeIn(element)
  // Focusing a form before it has a position would scroll the page to the top, and hide the form with its block.
  element.focus({preventScroll: true})
  return undefined
}

/**
 * The Studio returns the focus while its dialog still has it, so the focus can be lost with the dialog. It also
 * selects the inline object, and typing then has no effect.
 */
function useReturnToText(path: Path | undefined): void {
  const editor = useEditor()
  const edited = useRef(path)
  useEffect(() => {
    edited.current = path
  }, [path])
  useEffect(
    () => () => {
      let isBack = false
      giveKeys(() => {
        // The whole document has been closed.
        if (!isMounted(editor)) return findFocused() ?? nowhere
        const text = editor.dom.getEditorElement()
        if (!text?.isConnected) return undefined
        if (isBack) return focusedEditorPlace(editor)
        const point =
          edited.current && findPositionAfter(editor.getSnapshot().context, edited.current)
        if (point) editor.send({type: 'select', at: {anchor: point, focus: point}})
        editor.send({type: 'focus'})
        isBack = true
        return undefined
      })
    },
    [editor],
  )
}
