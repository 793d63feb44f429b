/** Receives text of an input method, such as a Japanese one or a phone's keyboard. */
export interface CompositionCatcher {
  /** Moves the focus into the catcher, so that the next composition begins there. */
  open: () => void
  /** Returns the focus to where it was. A composition that is not finished ends with the text that it has. */
  close: () => void
}

interface Composition {
  onBegin: () => void
  onEnd: (text: string) => void
}

/**
 * Creates an invisible field for compositions that begin while keys are held. A composition writes into what has the
 * focus, and cannot be cancelled. In a text that renders at the same time it is lost, and the editor then stays in
 * its composing state. The field is in a modal dialog, so that a form that opens meanwhile cannot take the focus.
 */
export function createCompositionCatcher({onBegin, onEnd}: Composition): CompositionCatcher {
  const field = document.createElement('textarea')
  field.ariaLabel = 'Typed text'
  const style = document.createElement('style')
  style.textContent =
    '.composition-catcher{opacity:0;pointer-events:none}.composition-catcher::backdrop{background:none}'
  const dialog = document.createElement('dialog')
  dialog.className = 'composition-catcher'
  dialog.append(style, field)
  let isComposing = false

  const end = () => {
    if (!isComposing) return
    isComposing = false
    const {value} = field
    field.value = ''
    onEnd(value)
  }
  field.addEventListener('compositionstart', () => {
    isComposing = true
    onBegin()
  })
  field.addEventListener('compositionend', end)
  // Another dialog of the browser, or the Back button of a phone, would close it during a composition.
  dialog.addEventListener('cancel', (event) => event.preventDefault())

  return {
    open() {
      document.body.append(dialog)
      dialog.showModal()
    },
    close() {
      end()
      dialog.close()
      dialog.remove()
    },
  }
}
