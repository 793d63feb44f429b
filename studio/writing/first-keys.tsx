import {useEffect} from 'react'
import type {LayoutProps} from 'sanity'
import {expectForm, giveKeys, listenForKeys, releaseKeys} from '../typing/keys/held-keys.ts'
import {findFocused, placeIn, writable} from '../typing/keys/places.ts'

/** Whether keys are held for a new document whose form is not rendered yet. */
let isExpected = false

/**
 * Renders the Studio. From the press on a link to a new document until the cursor is in its first line, no field has the
 * focus: for seconds, the first time. Keys typed in between are held for that line.
 */
export function HoldFirstKeys(props: LayoutProps) {
  useEffect(() => {
    listenForKeys()
    const onClick = (event: MouseEvent) => {
      if (!opensNewDocument(event)) return
      isExpected = true
      expectForm(findFocused)
    }
    window.addEventListener('click', onClick, {capture: true})
    return () => window.removeEventListener('click', onClick, {capture: true})
  }, [])
  return props.renderDefault(props)
}

function opensNewDocument({target, button, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent) {
  const opensElsewhere = button !== 0 || ctrlKey || metaKey || shiftKey || altKey
  if (opensElsewhere || !(target instanceof Element)) return false
  return target.closest('a[href*="/intent/create/"]') !== null
}

/**
 * Puts the cursor into the first line of a document, with the keys that were held for it. It does not take it away from
 * a field beside the form, such as a search.
 */
export function beginInFirstLine(input: HTMLElement): void {
  if (!isExpected && document.activeElement?.matches(writable)) return
  isExpected = false
  const find = () => {
    const {activeElement} = document
    if (activeElement === input) return placeIn(input)
    if (activeElement?.matches(writable)) return findFocused()
    input.focus()
    return undefined
  }
  find()
  giveKeys(find)
}

/** Gives the held keys to what has the focus: the form of the new document is open and has no first line. */
export function beginWithoutFirstLine(): void {
  if (!isExpected) return
  isExpected = false
  releaseKeys()
}
