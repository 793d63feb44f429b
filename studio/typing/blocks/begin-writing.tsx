import {useEditor} from '@portabletext/editor'
import {useEffect, useRef, type ReactNode} from 'react'
import type {Path} from 'sanity'
import {findPlaceBehind} from './find-place-behind.ts'

/**
 * Puts the cursor where the writing begins when a form opens: into its text, else into its first line or
 * search. The Studio’s dialogs leave it on the button that closes them. When the form closes, the cursor is in
 * the text again that the form belongs to: behind what was edited, where that stands in a line.
 */
export function BeginWriting({inline, children}: {inline?: Path; children: ReactNode}) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    let chosen: HTMLElement | undefined
    // The dialog takes the focus for itself first, and a text’s editor may come long after its form:
    // until the writer does something, a better place may still be taken.
    const observer = new MutationObserver(() => begin(element))
    const begin = (inside: HTMLElement) => {
      const place = findPlace(inside)
      if (!place || place === chosen) return
      chosen = place
      requestAnimationFrame(() => place.focus())
    }
    const acted = new AbortController()
    const stop = () => {
      observer.disconnect()
      acted.abort()
    }
    observer.observe(element, {childList: true, subtree: true})
    for (const act of ['keydown', 'pointerdown']) {
      element.ownerDocument.addEventListener(act, stop, {signal: acted.signal})
    }
    begin(element)
    return stop
  }, [])
  useReturnToText(inline)
  return <div ref={form}>{children}</div>
}

const places = [
  '[contenteditable="true"]',
  'textarea',
  'input[role="combobox"]',
  'input[type="text"]',
]

function findPlace(inside: HTMLElement): HTMLElement | undefined {
  return places
    .map((selector) => inside.querySelector<HTMLElement>(selector) ?? undefined)
    .find(Boolean)
}

/**
 * The Studio gives the focus back while its dialog still holds it, so that it may be lost with the dialog. And it
 * selects what stands in a line, where all that is typed is lost too.
 */
function useReturnToText(inline: Path | undefined): void {
  const editor = useEditor()
  const edited = useRef(inline)
  useEffect(() => {
    edited.current = inline
  }, [inline])
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const text = editor.dom.getEditorElement()
        if (!text?.isConnected) return
        const {activeElement, body} = text.ownerDocument
        if (activeElement !== body && activeElement !== text) return
        const point =
          edited.current && findPlaceBehind(editor.getSnapshot().context, edited.current)
        if (point) editor.send({type: 'select', at: {anchor: point, focus: point}})
        editor.send({type: 'focus'})
      })
    },
    [editor],
  )
}
