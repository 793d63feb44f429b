import {writable} from '../typing/keys/places.ts'

/** Where messages are shown. */
const messages = '[data-ui="ToastProvider"]'

/**
 * Calls back once, as soon as the writer goes on: she presses anything but a message, moves the cursor into a field,
 * writes, or goes back in the history. Tab alone is not enough, because it leads to the link in a message.
 */
export function onceWriterGoesOn(callBack: () => void): void {
  const isDone = new AbortController()
  const goOn = ({target}: Event) => {
    if (target instanceof Element && target.closest(messages)) return
    isDone.abort()
    callBack()
  }
  const options = {capture: true, signal: isDone.signal}
  window.addEventListener('click', goOn, options)
  window.addEventListener('beforeinput', goOn, options)
  window.addEventListener('popstate', goOn, options)
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof Element && event.target.matches(writable)) goOn(event)
  }
  window.addEventListener('focusin', onFocus, options)
}
