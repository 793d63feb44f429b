/** A buffered character, a key with a name, or a command of the text's history. */
export type Typed = {text: string} | {key: string; shiftKey: boolean} | {command: 'undo' | 'redo'}

/** Receives buffered keys. */
export type Place = (typed: Typed) => void

const named = /^(?:Enter|Backspace|Delete|Escape|Tab|Arrow(?:Up|Down|Left|Right))$/

/**
 * Returns a key that can be buffered; undefined for the keys of an input method, and for all commands but undo and redo.
 * These take back what was typed before them, so they must not overtake it.
 */
export function readKey(event: KeyboardEvent): Typed | undefined {
  const {key, shiftKey, ctrlKey, metaKey, altKey, keyCode} = event
  if (keyCode === composing) return undefined
  const writesLetters = event.getModifierState('AltGraph') || !(ctrlKey || metaKey)
  if (!writesLetters) return altKey ? undefined : readCommand(key, shiftKey)
  if ([...key].length === 1) return {text: key}
  return named.test(key) && !altKey ? {key, shiftKey} : undefined
}

function readCommand(key: string, shiftKey: boolean): Typed | undefined {
  const letter = key.toLowerCase()
  if (letter === 'z') return {command: shiftKey ? 'redo' : 'undo'}
  return letter === 'y' && !shiftKey ? {command: 'redo'} : undefined
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
