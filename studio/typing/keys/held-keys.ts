import {placeIn} from './places.ts'
import {readInput, readKey, type Place, type Typed} from './typed.ts'

/** Returns the place that keys go to; nothing as long as it is not there. */
export type FindPlace = () => Place | undefined

interface Hold {
  typed: Typed[]
  findPlace: FindPlace | undefined
  end: () => void
}

let hold: Hold | undefined

interface HoldOptions {
  /** Where the keys go if nothing opens. */
  otherwise?: FindPlace
  /** How long to wait for a place, in milliseconds: a large form takes seconds on a slow machine. */
  patience?: number
  /** Whether the next Escape is not held: the last one may have closed a list in the form, not the form. */
  passEscape?: boolean
  /** Whether Tab is held too: in a table it leads to the next cell. A form needs the browser's own Tab. */
  holdTab?: boolean
}

/**
 * Holds every key from now on, until `giveKeys` has a place for them. A form opens in steps, with the
 * focus on nothing in between, and nobody waits for it: without this, what is typed is lost or goes into the text
 * behind the form. A press of the mouse ends it, and so does a long time without a place.
 */
export function holdKeys(options: HoldOptions = {}): void {
  const {otherwise, patience = 10_000, passEscape = false, holdTab = false} = options
  hold?.end()
  const typed = hold?.typed ?? []
  const ended = new AbortController()
  const {signal} = ended
  const current: Hold = {typed, findPlace: undefined, end: () => ended.abort()}
  hold = current

  const keep = (event: Event, one: Typed | undefined) => {
    if (!one || !event.isTrusted) return
    if (passEscape && 'key' in one && one.key === 'Escape') return
    if (!holdTab && 'key' in one && one.key === 'Tab') return
    event.preventDefault()
    event.stopImmediatePropagation()
    typed.push(one)
  }
  const listening = {capture: true, signal}
  window.addEventListener('keydown', (event) => keep(event, readKey(event)), listening)
  window.addEventListener('beforeinput', (event) => keep(event, readInput(event)), listening)
  window.addEventListener('pointerdown', () => letGo(current), listening)
  const timer = setTimeout(() => letGo(current, otherwise), patience)
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** Puts what was typed where there is a place at last, and holds no key any longer. */
function letGo(ended: Hold, otherwise?: FindPlace): void {
  if (hold !== ended) return
  hold = undefined
  ended.end()
  const {activeElement} = document
  const place =
    ended.findPlace?.() ??
    otherwise?.() ??
    (activeElement instanceof HTMLElement ? placeIn(activeElement) : undefined)
  if (place) for (const one of ended.typed) place(one)
}

/**
 * Gives the held keys to a place, once it is there, and lets go when no more come. Keys behind an Escape
 * that leads out of a form belong to what comes after it, and wait on.
 */
export async function giveKeys(findPlace: FindPlace, isForm = false): Promise<void> {
  const current = hold
  if (!current) return
  current.findPlace = findPlace
  // The editor takes over a selection that the browser has set with the next frame, and writes with the one after.
  for (let quiet = 0; quiet < 2;) {
    await nextFrame()
    if (hold !== current || current.findPlace !== findPlace) return
    const place = findPlace()
    if (!place) continue
    quiet = current.typed.length > 0 ? 0 : quiet + 1
    for (let one = current.typed.shift(); one; one = current.typed.shift()) {
      place(one)
      if (isForm && 'key' in one && one.key === 'Escape') return
    }
  }
  letGo(current)
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame)
}
