/** A letter, or a key by its name, that was typed before there was a place for it. */
export type Typed = {text: string} | {key: string; shiftKey: boolean}

/** Where typed keys can be put. */
export type Place = (typed: Typed) => void

const named = /^(?:Enter|Backspace|Delete|Escape|Tab|Arrow(?:Up|Down|Left|Right))$/

/** Reads a key that can wait. None for commands, and for keys of an input method, which composes by itself. */
export function readKey(event: KeyboardEvent): Typed | undefined {
  const {key, shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode} = event
  if (isComposing || keyCode === composing) return undefined
  const writesLetters = event.getModifierState('AltGraph') || !(ctrlKey || metaKey)
  if (!writesLetters) return undefined
  if ([...key].length === 1) return {text: key}
  return named.test(key) && !altKey ? {key, shiftKey} : undefined
}

/** The code of every key that goes to an input method. */
const composing = 229

/** Reads what a keyboard on a screen writes, which says nothing of keys. */
export function readInput({
  inputType,
  data,
  isComposing,
  cancelable,
}: InputEvent): Typed | undefined {
  if (isComposing || !cancelable) return undefined
  return inputType === 'insertText' && data ? {text: data} : undefined
}
