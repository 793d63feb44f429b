/** A buffered character, or a key with a name. */
export type Typed = {text: string} | {key: string; shiftKey: boolean}

/** Receives buffered keys. */
export type Place = (typed: Typed) => void

const named = /^(?:Enter|Backspace|Delete|Escape|Tab|Arrow(?:Up|Down|Left|Right))$/

/** Returns a key that can be buffered; undefined for commands and for the keys of an input method. */
export function readKey(event: KeyboardEvent): Typed | undefined {
  const {key, shiftKey, ctrlKey, metaKey, altKey, keyCode} = event
  if (keyCode === composing) return undefined
  const writesLetters = event.getModifierState('AltGraph') || !(ctrlKey || metaKey)
  if (!writesLetters) return undefined
  if ([...key].length === 1) return {text: key}
  return named.test(key) && !altKey ? {key, shiftKey} : undefined
}

/** The key code of all keys that an input method handles. */
const composing = 229

/** Returns whether an input method handles a key. Most begin a composition after it. */
export function isCompositionKey({keyCode, isComposing}: KeyboardEvent): boolean {
  return keyCode === composing && !isComposing
}

/** Returns the text that an on-screen keyboard inserts. Its key events name no keys. */
export function readInput({
  inputType,
  data,
  isComposing,
  cancelable,
}: InputEvent): Typed | undefined {
  if (isComposing || !cancelable) return undefined
  return inputType === 'insertText' && data ? {text: data} : undefined
}
