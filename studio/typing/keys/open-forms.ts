import {beginEscape, endEscape, giveKeys, type FindPlace} from './held-keys.ts'
import {isCompositionKey} from './typed.ts'

/** The elements of the forms that are open. A form in the text of another is open too. */
const openForms = new Set<Element>()

/** The Escapes that a menu of ours has taken, in the text of a form. */
const taken = new WeakSet<Event>()

/** Gives the held keys to a form that has been rendered. Returns a function for when it is removed. */
export function enterForm(element: Element, findPlace: FindPlace): () => void {
  openForms.add(element)
  giveKeys(findPlace)
  return () => openForms.delete(element)
}

/** Reports that something inside a form has handled a key, so the form stays open. */
export function takeKey(event: Event): void {
  taken.add(event)
}

/**
 * Observes whether Escape closes a form, or only a list or dialog above it: the Studio’s forms prevent the default
 * action of the Escape that closes them, and nothing else in them does. The keys behind it are held until the form is
 * removed, however long that takes.
 */
export function watchEscape(): void {
  window.addEventListener('keydown', onEscape, {capture: true})
}

let latest: KeyboardEvent | undefined

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || openForms.size === 0) return
  if (event.isComposing || isCompositionKey(event)) {
    // The input method cancels its composition. The Studio's popover would close too.
    event.stopImmediatePropagation()
    return
  }
  const isOnTop = isFormOnTop()
  const isList = isListOpen()
  latest = event
  beginEscape()
  const decide = () => {
    if (event !== latest) return
    const isTaken = taken.has(event)
    if (event.defaultPrevented) endEscape(isOnTop && !isTaken ? 'closes' : 'stays')
    // Only an Escape that was held can come before the form listens.
    else endEscape(event.isTrusted || isList || !isOnTop ? 'stays' : 'unheard')
  }
  // By then, all listeners have run.
  setTimeout(decide, 0)
}

/** Returns whether Escape closes a list or menu instead, which leave the default action as it is. */
function isListOpen(): boolean {
  return Boolean(document.activeElement?.closest('[aria-expanded="true"], [role="menu"]'))
}

const dialogs = '[role="dialog"], [data-testid="popover-edit-dialog"]'

/** Returns whether the topmost dialog is a form of ours, and not one that was opened from it. */
function isFormOnTop(): boolean {
  const top = [...document.querySelectorAll(dialogs)].at(-1)
  return [...openForms].some((form) => top?.contains(form))
}
