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
  let elements: CatcherElements | undefined
  let isComposing = false

  const end = () => {
    if (!isComposing || !elements) return
    isComposing = false
    const {value} = elements.field
    elements.field.value = ''
    onEnd(value)
  }
  const create = () => {
    const created = createElements()
    created.field.addEventListener('compositionstart', () => {
      isComposing = true
      onBegin()
    })
    created.field.addEventListener('compositionend', end)
    return created
  }

  return {
    open() {
      // Tests and builds read the Studio's configuration where there is no document.
      elements ??= create()
      document.body.append(elements.dialog)
      elements.dialog.showModal()
    },
    close() {
      end()
      elements?.dialog.close()
      elements?.dialog.remove()
    },
  }
}

interface CatcherElements {
  dialog: HTMLDialogElement
  field: HTMLTextAreaElement
}

function createElements(): CatcherElements {
  const field = document.createElement('textarea')
  field.ariaLabel = 'Typed text'
  const style = document.createElement('style')
  style.textContent =
    '.composition-catcher{opacity:0;pointer-events:none}.composition-catcher::backdrop{background:none}'
  const dialog = document.createElement('dialog')
  dialog.className = 'composition-catcher'
  dialog.append(style, field)
  // Another dialog of the browser, or the Back button of a phone, would close it during a composition.
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  return {dialog, field}
}
