import {useEditor} from '@portabletext/editor'
import {useEffect, useRef, type ReactNode} from 'react'
import {isArrayOfBlocksSchemaType, type ObjectSchemaType, type Path} from 'sanity'
import {giveKeys, holdKeys} from '../keys/held-keys.ts'
import {editorPlace, placeIn} from '../keys/places.ts'
import {findPlaceBehind} from './find-place-behind.ts'

interface BeginWritingProps {
  type: ObjectSchemaType
  /** Where in the form it stands, if it stands in a line of the text. */
  path?: Path
  children: ReactNode
}

/**
 * Puts the cursor where the writing begins when a form opens: into its text, else into its first line or
 * search. The Studio’s dialogs leave it on the button that closes them. When the form closes, the cursor is in
 * the text again that the form belongs to: behind what was edited, where that stands in a line. What is
 * typed in the meantime is held, and goes to where the cursor will be.
 */
export function BeginWriting({type, path, children}: BeginWritingProps) {
  const editor = useEditor()
  const form = useRef<HTMLDivElement>(null)
  const hasText = type.fields.some((field) => isArrayOfBlocksSchemaType(field.type))
  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    holdKeys({otherwise: () => editorPlace(editor)})
    void giveKeys(() => {
      const place = enter(findPlace(element, hasText))
      // On a phone, the Studio's focus takes the page away from a form beside a line, which then hides.
      if (!place && isHidden(element))
        editor.dom.getEditorElement()?.scrollIntoView({block: 'nearest'})
      return place
    }, true)
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      holdKeys({passEscape: true})
      clearTimeout(stays)
      // Escape may close no more than a list in the form. A form that is still there after this time stays.
      stays = setTimeout(() => void giveKeys(findFocused, true), 300)
    }
    let stays: ReturnType<typeof setTimeout> | undefined
    document.addEventListener('keydown', leave, {capture: true})
    return () => {
      clearTimeout(stays)
      document.removeEventListener('keydown', leave, {capture: true})
    }
  }, [editor, hasText])
  useReturnToText(path)
  return <div ref={form}>{children}</div>
}

const textPlace = '[contenteditable="true"]'
const lines = 'textarea, input[role="combobox"], input[type="text"], input:not([type])'

/** The text of a form comes long after its lines. */
function findPlace(inside: HTMLElement, hasText: boolean): HTMLElement | undefined {
  return inside.querySelector<HTMLElement>(hasText ? textPlace : lines) ?? undefined
}

function isHidden(element: HTMLElement): boolean {
  return !element.checkVisibility({visibilityProperty: true})
}

function findFocused() {
  const {activeElement} = document
  return activeElement instanceof HTMLElement ? placeIn(activeElement) : undefined
}

/** Focuses an element. Returns it as a place for keys once it has the focus. */
function enter(element: HTMLElement | undefined) {
  if (!element) return undefined
  if (element.ownerDocument.activeElement === element) return placeIn(element)
  // A form that is not placed yet would take the page along to its top, and hide with what it belongs to.
  element.focus({preventScroll: true})
  return undefined
}

/**
 * The Studio gives the focus back while its dialog still holds it, so that it may be lost with the dialog. And it
 * selects what stands in a line, where all that is typed is lost too.
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
      holdKeys()
      void giveKeys(() => {
        const text = editor.dom.getEditorElement()
        if (!text?.isConnected) return undefined
        if (!isBack) {
          const point =
            edited.current && findPlaceBehind(editor.getSnapshot().context, edited.current)
          if (point) editor.send({type: 'select', at: {anchor: point, focus: point}})
          editor.send({type: 'focus'})
          isBack = true
          return undefined
        }
        return text.ownerDocument.activeElement === text ? editorPlace(editor) : undefined
      })
    },
    [editor],
  )
}
