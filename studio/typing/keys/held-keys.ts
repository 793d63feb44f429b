import {createCompositionCatcher} from './composition-catcher.ts'
import {
  idle,
  step,
  type Action,
  type EscapeOutcome,
  type Held,
  type Observed,
} from './hold-machine.ts'
import {findFocused, nowhere, showSelection} from './places.ts'
import {isCompositionKey, readInput, readKey, type Place, type Typed} from './typed.ts'
import {watchStillness} from './watch-stillness.ts'

/** Returns the place that receives the keys; undefined until it has the focus. */
export type FindPlace = () => Place | undefined

let held = idle
let findPlace: FindPlace = findFocused
/** The place that `findPlace` returned last. */
let place: Place | undefined
/** Whether Tab is held too: in a table it moves to the next cell. A form needs the browser's own Tab. */
let holdsTab = false
/** The physical key that may begin a composition. */
let compositionKey: string | undefined

const catcher = createCompositionCatcher({
  onBegin: () => observe({type: 'composition'}),
  onEnd: (text) => observe({type: 'composed', text}),
})

const stillness = watchStillness(() => {
  if (held.composition === 'begun') return
  releaseKeys()
})

/**
 * Holds all keys until `giveKeys` has a place for them. A form opens in steps, and between them nothing has the focus.
 * Otherwise keys would be lost, or change the text behind the form.
 *
 * @param otherwise receives the keys if no form opens
 */
export function expectForm(otherwise: FindPlace, {isTable = false} = {}): void {
  findPlace = otherwise
  holdsTab = isTable
  observe({type: 'expect'})
}

/** Gives the held keys to a place once it has the focus. Keys that are typed until then are held too. */
export function giveKeys(find: FindPlace): void {
  findPlace = find
  observe({type: 'aim'})
}

/** Holds the composition that a pressed key may begin, and gives its text to a place that cannot compose. */
export function catchComposition(find: FindPlace, {code}: KeyboardEvent): void {
  giveKeys(find)
  beginCompositionKey(code)
}

/** Reports that Escape is on its way through a form. */
export function beginEscape(): void {
  observe({type: 'escape'})
}

/** Reports what the Escape has done. */
export function endEscape(outcome: EscapeOutcome): void {
  if (held.phase !== 'escaping') return
  if (outcome === 'stays') findPlace = findFocused
  holdsTab = false
  observe({type: 'escaped', outcome})
}

/** Stops holding keys. Gives those that are held to their place if it exists, or else to what has the focus. */
export function releaseKeys(): void {
  if (held.phase === 'idle') return
  // Commits the text of a composition that an input method has not ended.
  closeCatcher()
  observe({type: 'composed', text: ''})
  // The first call moves the focus into a form that has just been rendered.
  const last = findPlace() ?? findPlace() ?? findFocused()
  giveKeys(() => last ?? nowhere)
  giveAll()
}

function observe(observed: Observed): void {
  const before = held.phase
  const [next, ...actions] = step(held, observed)
  held = next
  if (before === 'idle' && held.phase !== 'idle') begin()
  if (before !== 'idle' && held.phase === 'idle') stillness.stop()
  for (const action of actions) act(action)
}

function act(action: Action): void {
  if (action.type === 'give') place?.(action.typed)
  else if (action.type === 'catch') catcher.open()
  else closeCatcher()
}

function closeCatcher(): void {
  catcher.close()
  showSelection()
}

function begin(): void {
  stillness.start()
  requestAnimationFrame(onFrame)
}

function onFrame(): void {
  if (held.phase === 'aiming' && held.composition === 'none' && giveAll() === 'none')
    observe({type: 'quiet'})
  if (held.phase !== 'idle') requestAnimationFrame(onFrame)
}

/** A key can cause a render that moves the focus, so the place is looked up again after each. */
function giveAll(): 'no place' | 'some' | 'none' {
  for (let count = 0; ; count++) {
    place = findPlace()
    if (!place) return 'no place'
    const before = held
    // The list or form that an Escape closes is rendered after the keys before it.
    if (count > 0 && isEscape(held.typed[0])) return 'some'
    observe({type: 'place'})
    if (held === before) return count > 0 ? 'some' : 'none'
    // The key has opened or closed a form, which decides about the keys behind it.
    if (held.phase !== 'aiming') return 'some'
  }
}

function isEscape(one: Held['typed'][number] | undefined): boolean {
  return one !== undefined && 'key' in one && one.key === 'Escape'
}

/** Takes the keys of the window while they are held. Adding the same listeners again has no effect. */
export function listenForKeys(): void {
  const options = {capture: true}
  window.addEventListener('keydown', onKeyDown, options)
  window.addEventListener('keyup', onKeyUp, options)
  window.addEventListener('blur', onBlur, options)
  window.addEventListener('beforeinput', onBeforeInput, options)
  window.addEventListener('pointerdown', releaseKeys, options)
}

function onKeyDown(event: KeyboardEvent): void {
  if (held.phase !== 'idle' && event.isTrusted && isCompositionKey(event)) {
    event.stopImmediatePropagation()
    beginCompositionKey(event.code)
  }
  hold(event, readKey(event))
}

function beginCompositionKey(code: string): void {
  compositionKey = code
  observe({type: 'composition key'})
}

function onKeyUp({code}: KeyboardEvent): void {
  if (code === compositionKey) observe({type: 'composition key up'})
}

/** The key is then released in another window. */
function onBlur({target}: FocusEvent): void {
  if (target === window) observe({type: 'composition key up'})
}

function onBeforeInput(event: InputEvent): void {
  hold(event, readInput(event))
}

function hold(event: Event, typed: Typed | undefined): void {
  if (!typed || held.phase === 'idle' || !event.isTrusted) return
  if (!holdsTab && 'key' in typed && typed.key === 'Tab') return
  event.preventDefault()
  event.stopImmediatePropagation()
  observe({type: 'typed', typed})
}
