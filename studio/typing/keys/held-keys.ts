import {placeIn} from './places.ts'
import {createCompositionCatcher, type CompositionCatcher} from './composition-catcher.ts'
import {isCompositionKey, readInput, readKey, type Place, type Typed} from './typed.ts'

/** Returns the place that receives the keys; undefined until it exists. */
export type FindPlace = () => Place | undefined

interface Hold {
  typed: Typed[]
  findPlace: FindPlace | undefined
  catcher: CompositionCatcher
  end: () => void
}

let hold: Hold | undefined

interface HoldOptions {
  /** Receives the keys if no form opens. */
  otherwise?: FindPlace
  /** In milliseconds. A large form takes seconds to open on a slow machine. */
  timeoutMs?: number
  /** Whether Escape is not held. The previous one may have closed a list in the form instead of the form. */
  passEscape?: boolean
  /** Whether Tab is held too: in a table it moves to the next cell. A form needs the browser's own Tab. */
  holdTab?: boolean
}

/**
 * Buffers all keys until `giveKeys` has a place for them. A form opens in steps, and between them nothing has the
 * focus. Without the buffer, keys are lost or change the text behind the form. A mouse press or the timeout ends it.
 */
export function holdKeys(options: HoldOptions = {}): void {
  const {otherwise, timeoutMs = 10_000, passEscape = false, holdTab = false} = options
  hold?.end()
  const typed = hold?.typed ?? []
  const ended = new AbortController()
  const {signal} = ended
  // A composition goes on when one hold follows another.
  const catcher = hold?.catcher ?? createCompositionCatcher((text) => typed.push({text}))
  const current: Hold = {typed, findPlace: undefined, catcher, end: () => ended.abort()}
  hold = current

  const buffer = (event: Event, one: Typed | undefined) => {
    if (!one || !event.isTrusted) return
    if (passEscape && 'key' in one && one.key === 'Escape') return
    if (!holdTab && 'key' in one && one.key === 'Tab') return
    event.preventDefault()
    event.stopImmediatePropagation()
    typed.push(one)
  }
  const listening = {capture: true, signal}
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && isCompositionKey(event)) {
      event.stopImmediatePropagation()
      catcher.focus()
    }
    buffer(event, readKey(event))
  }
  window.addEventListener('keydown', onKey, listening)
  window.addEventListener('beforeinput', (event) => buffer(event, readInput(event)), listening)
  window.addEventListener('pointerdown', () => letGo(current), listening)
  const timer = setTimeout(() => letGo(current, otherwise), timeoutMs)
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** Ends the buffering. Sends the keys to the last place that existed. */
function letGo(ended: Hold, otherwise?: FindPlace): void {
  if (hold !== ended) return
  hold = undefined
  ended.end()
  ended.catcher.remove()
  const {activeElement} = document
  const place =
    ended.findPlace?.() ??
    otherwise?.() ??
    (activeElement instanceof HTMLElement ? placeIn(activeElement) : undefined)
  if (!place) return
  for (const [index, one] of ended.typed.entries()) {
    place(one)
    // The key has opened a form, which gets the keys behind it.
    const next = currentHold()
    if (next) {
      next.typed.push(...ended.typed.slice(index + 1))
      return
    }
  }
}

/** A call, because a key changes the variable while `letGo` runs. */
function currentHold(): Hold | undefined {
  return hold
}

/**
 * Sends the buffered keys to a place once it exists, and ends the buffering when no more keys arrive. Keys after an
 * Escape that closes a form stay in the buffer, because they belong to what has the focus next.
 */
export async function giveKeys(findPlace: FindPlace, isForm = false): Promise<void> {
  const current = hold
  if (!current) return
  current.findPlace = findPlace
  // The editor applies a selection of the browser in the next frame, and renders in the frame after it.
  for (let quiet = 0; quiet < 2;) {
    await nextFrame()
    if (hold !== current || current.findPlace !== findPlace) return
    if (current.catcher.isComposing()) continue
    let place = findPlace()
    if (!place) continue
    quiet = current.typed.length > 0 ? 0 : quiet + 1
    // A key can cause a render that moves the focus, so the place is looked up again after each.
    while (place) {
      const one = current.typed.shift()
      if (!one) break
      place(one)
      // The key has opened a form, which gets the keys behind it.
      if (hold !== current) return
      if (isForm && 'key' in one && one.key === 'Escape') return
      place = findPlace()
    }
  }
  letGo(current)
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame)
}
