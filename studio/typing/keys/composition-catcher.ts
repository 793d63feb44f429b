/** Receives text of an input method, such as a Japanese one or a phone's keyboard. */
export interface CompositionCatcher {
  /** Moves the focus into the catcher, so that the next composition begins there. */
  focus: () => void
  /** Returns whether a composition is going on, or is about to begin. */
  isComposing: () => boolean
  /** Removes the catcher. A composition that is not finished ends with the text that it has. */
  remove: () => void
}

/**
 * Some keys of an input method begin no composition. Others begin one late on a busy machine, because the input
 * method is another process. Until then all keys are held, so that none is lost by waiting.
 */
const maxWaitMs = 1000

/**
 * Creates an invisible field for compositions that begin while keys are held. A composition writes into what has the
 * focus, and cannot be cancelled. In a text that renders at the same time it is lost, and the editor then stays in
 * its composing state. The field is in a modal dialog, so that a form that opens meanwhile cannot take the focus.
 *
 * @param onText receives the text of each composition
 */
export function createCompositionCatcher(onText: (text: string) => void): CompositionCatcher {
  let dialog: HTMLDialogElement | undefined
  let isComposing = false
  let wait: ReturnType<typeof setTimeout> | undefined

  /** Closing the dialog returns the focus to where it was. */
  const finish = () => {
    isComposing = false
    clearTimeout(wait)
    const field = dialog?.querySelector('textarea')
    const text = field?.value
    if (field) field.value = ''
    dialog?.close()
    if (text) onText(text)
  }
  const create = () => {
    const field = document.createElement('textarea')
    field.ariaLabel = 'Typed text'
    field.addEventListener('compositionstart', () => clearTimeout(wait))
    field.addEventListener('compositionend', finish)
    const created = document.createElement('dialog')
    created.className = 'composition-catcher'
    const style = document.createElement('style')
    style.textContent =
      '.composition-catcher{opacity:0;pointer-events:none}.composition-catcher::backdrop{background:none}'
    created.append(style, field)
    document.body.append(created)
    return created
  }

  return {
    focus() {
      dialog ??= create()
      if (isComposing) return
      isComposing = true
      dialog.showModal()
      wait = setTimeout(finish, maxWaitMs)
    },
    isComposing: () => isComposing,
    remove() {
      finish()
      dialog?.remove()
      dialog = undefined
    },
  }
}
