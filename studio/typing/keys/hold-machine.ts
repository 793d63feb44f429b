import type {Typed} from './typed.ts'

/**
 * Decides what happens to each key while a form in a text opens or closes. It is pure: `held-keys.ts` reports what it
 * observes and carries out the actions.
 *
 * | Phase      | Keys are                                  | Ends with                                                |
 * |------------|-------------------------------------------|----------------------------------------------------------|
 * | `idle`     | not held: they go to what has the focus   | `expect`, `aim`, `escape`                                |
 * | `opening`  | held: something was asked to open a form  | `aim` (the form is rendered)                             |
 * | `aiming`   | given, one by one, once a place for them  | two `quiet` frames: `idle`; `escape`: `escaping`;        |
 * |            | has the focus                             | `expect`: `opening`                                      |
 * | `escaping` | held: Escape is on its way through a form | `escaped`: `closing`, or `aiming` if the form stays      |
 * | `closing`  | held: the form has taken the Escape       | `aim` (the form is removed, the text gets the focus)     |
 *
 * A composition of an input method is held too, in the order in which it began among the keys.
 */
export interface Held {
  phase: 'idle' | 'opening' | 'aiming' | 'escaping' | 'closing'
  /** What was typed, oldest first. A composition that goes on has no text yet. */
  typed: readonly (Typed | typeof unfinished)[]
  /**
   * `awaited`: a key of an input method is pressed, which may begin a composition. `possible`: it was released before
   * one began. Keys are given in neither a composition nor the wait for one.
   */
  composition: 'none' | 'awaited' | 'possible' | 'begun'
  /** The number of frames without a key since the place has the focus. */
  quiet: number
}

export type Observed =
  | {type: 'expect' | 'aim' | 'place' | 'quiet' | 'escape'}
  | {type: 'typed'; typed: Typed}
  | {type: 'escaped'; outcome: EscapeOutcome}
  | {type: 'composition key' | 'composition key up' | 'composition'}
  | {type: 'composed'; text: string}

/**
 * What an Escape in a form has done: closed the form, closed something inside or above it, or nothing. A form that has
 * just been rendered does not listen yet, and is given the Escape again.
 */
export type EscapeOutcome = 'closes' | 'stays' | 'unheard'

/** `catch` moves the focus into the field for compositions, `uncatch` returns it. */
export type Action = {type: 'give'; typed: Typed} | {type: 'catch'} | {type: 'uncatch'}

/** The place of a composition among the keys. */
export const unfinished = {composition: true} as const

export const idle: Held = {phase: 'idle', typed: [], composition: 'none', quiet: 0}

/** The editor applies a selection of the browser in the next frame, and renders in the frame after it. */
const quietFrames = 2

const escape: Typed = {key: 'Escape', shiftKey: false}

type Step = [held: Held, ...actions: Action[]]

export function step(held: Held, observed: Observed): Step {
  switch (observed.type) {
    case 'expect':
      return [{...held, phase: 'opening'}]
    case 'aim':
      return aim(held)
    case 'escape':
      return held.phase === 'idle' || held.phase === 'aiming'
        ? [{...held, phase: 'escaping'}]
        : [held]
    case 'escaped':
      return held.phase === 'escaping' ? decide(held, observed.outcome) : [held]
    case 'place':
      return giveNext(held)
    case 'quiet':
      return countQuiet(held)
    case 'typed':
      return hold(held, observed.typed)
    default:
      return held.phase === 'idle' ? [held] : compose(held, observed)
  }
}

/** An input method whose key has begun no composition does not keep the focus from the place. */
function aim(held: Held): Step {
  const aimed: Held = {...held, phase: 'aiming', quiet: 0}
  return held.composition === 'possible'
    ? [{...aimed, composition: 'none'}, {type: 'uncatch'}]
    : [aimed]
}

function decide(held: Held, outcome: EscapeOutcome): Step {
  if (outcome === 'closes') return [{...held, phase: 'closing'}]
  if (outcome === 'unheard') return aim({...held, typed: [escape, ...held.typed]})
  return isEmpty(held) ? [idle] : aim(held)
}

/** Gives the oldest key. Those behind a composition wait for its text. */
function giveNext(held: Held): Step {
  const [next, ...typed] = held.typed
  const waits = held.composition === 'awaited' || !next || 'composition' in next
  if (held.phase !== 'aiming' || waits) return [held]
  return [
    {...held, typed, quiet: 0},
    {type: 'give', typed: next},
  ]
}

function countQuiet(held: Held): Step {
  if (held.phase !== 'aiming' || !isEmpty(held)) return [held]
  const quiet = held.quiet + 1
  return quiet < quietFrames ? [{...held, quiet}] : [idle]
}

function isEmpty({typed, composition}: Held): boolean {
  return typed.length === 0 && composition === 'none'
}

function hold(held: Held, typed: Typed): Step {
  if (held.phase === 'idle') return [held, {type: 'give', typed}]
  return stopWaiting({...held, typed: [...held.typed, typed], quiet: 0})
}

/** The awaited composition has not begun. It may still, until there is a place for keys. */
function stopWaiting(held: Held): Step {
  if (held.composition !== 'awaited') return [held]
  const possible: Held = {...held, composition: 'possible'}
  return held.phase === 'aiming' ? aim(possible) : [possible]
}

type Composition = Extract<Observed, {type: `compos${string}`}>

function compose(held: Held, observed: Composition): Step {
  const {typed, composition} = held
  switch (observed.type) {
    case 'composition key':
      if (composition === 'none') return [{...held, composition: 'awaited'}, {type: 'catch'}]
      return [composition === 'possible' ? {...held, composition: 'awaited'} : held]
    case 'composition key up':
      return stopWaiting(held)
    case 'composition':
      return composition === 'begun'
        ? [held]
        : [{...held, composition: 'begun', typed: [...typed, unfinished]}]
    case 'composed': {
      const text = observed.text ? [{text: observed.text}] : []
      const at = typed.findIndex((one) => 'composition' in one)
      const ended = at < 0 ? [...typed, ...text] : typed.toSpliced(at, 1, ...text)
      return [{...held, typed: ended, composition: 'none', quiet: 0}, {type: 'uncatch'}]
    }
  }
}
