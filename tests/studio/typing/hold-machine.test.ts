import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {idle, step, type Held, type Observed} from '../../../studio/typing/keys/hold-machine.ts'
import type {Typed} from '../../../studio/typing/keys/typed.ts'
import {runs} from '../../property-runs.ts'

const escape = {key: 'Escape', shiftKey: false}

/** Runs events from `idle`. Returns the last phase and what was given, with the moves of the focus in angle brackets. */
function run(events: readonly Observed[]): {phase: Held['phase']; given: string} {
  let held = idle
  let given = ''
  for (const event of events) {
    const [next, ...actions] = step(held, event)
    held = next
    for (const action of actions) {
      given += action.type === 'give' ? nameOf(action.typed) : `<${action.type}>`
    }
  }
  return {phase: held.phase, given}
}

function nameOf(typed: Typed): string {
  if ('text' in typed) return typed.text
  return `[${'key' in typed ? typed.key : typed.command}]`
}

const key = (text: string): Observed => ({type: 'typed', typed: {text}})
const pressed: Observed = {type: 'typed', typed: escape}
const expectForm: Observed = {type: 'expect'}
const aim: Observed = {type: 'aim'}
const place: Observed = {type: 'place'}
const quiet: Observed = {type: 'quiet'}
const onEscape: Observed = {type: 'escape'}
const escaped = (outcome: 'closes' | 'stays' | 'unheard'): Observed => ({type: 'escaped', outcome})
const compositionKey: Observed = {type: 'composition key'}
const keyUp: Observed = {type: 'composition key up'}
const composition: Observed = {type: 'composition'}
const composed = (text: string): Observed => ({type: 'composed', text})

type Case = [title: string, events: Observed[], phase: Held['phase'], given: string]

const cases: Case[] = [
  [
    'holds keys until a form is rendered and has the focus',
    [expectForm, key('a'), place],
    'opening',
    '',
  ],
  [
    'gives keys in their order',
    [expectForm, key('a'), aim, key('b'), place, place],
    'aiming',
    'ab',
  ],
  [
    'gives undo after the keys before it',
    [expectForm, key('a'), {type: 'typed', typed: {command: 'undo'}}, aim, place, place],
    'aiming',
    'a[undo]',
  ],
  ['ends after two frames without a key', [expectForm, aim, quiet, quiet], 'idle', ''],
  ['counts frames anew after a key', [aim, quiet, key('a'), quiet, place, quiet], 'aiming', 'a'],
  [
    'holds the keys behind an Escape that closes the form',
    [aim, key('a'), onEscape, escaped('closes'), place],
    'closing',
    '',
  ],
  [
    'gives the keys behind it to the text',
    [onEscape, key('a'), escaped('closes'), aim, place],
    'aiming',
    'a',
  ],
  [
    'gives them to the form if Escape closed a list',
    [onEscape, key('a'), escaped('stays'), place],
    'aiming',
    'a',
  ],
  [
    'ends at once if Escape closed a list and no key was held',
    [onEscape, escaped('stays')],
    'idle',
    '',
  ],
  [
    'gives an Escape again that came before the form listened',
    [aim, pressed, key('a'), place, onEscape, escaped('unheard'), place, onEscape],
    'escaping',
    '[Escape][Escape]',
  ],
  [
    'ignores the outcome if the form has been removed before',
    [onEscape, aim, escaped('closes')],
    'aiming',
    '',
  ],
  ['leaves compositions alone while no key is held', [compositionKey], 'idle', ''],
  [
    'catches a composition',
    [expectForm, compositionKey, composition, composed('柿')],
    'opening',
    '<catch><uncatch>',
  ],
  [
    'gives a composition in its place among the keys',
    [
      expectForm,
      key('a'),
      compositionKey,
      composition,
      pressed,
      composed('柿'),
      aim,
      place,
      place,
      place,
    ],
    'aiming',
    '<catch><uncatch>a柿[Escape]',
  ],
  [
    'waits for a composition while its key is pressed',
    [aim, compositionKey, key('a'), compositionKey, place],
    'aiming',
    '<catch><uncatch><catch>',
  ],
  [
    'does not wait when the key is released',
    [aim, compositionKey, keyUp, quiet, quiet],
    'idle',
    '<catch><uncatch>',
  ],
  [
    'catches a composition that begins after the key is released',
    [expectForm, compositionKey, keyUp, composition, aim, place, composed('柿'), place],
    'aiming',
    '<catch><uncatch>柿',
  ],
  [
    'gives nothing for a composition that is cancelled',
    [aim, compositionKey, composition, composed(''), place],
    'aiming',
    '<catch><uncatch>',
  ],
]

describe('keys typed while a form opens or closes', () => {
  for (const [title, events, phase, given] of cases)
    it(title, () => {
      expect(run(events)).toEqual({phase, given})
    })
})

const anyEvent = fc.oneof(
  {arbitrary: fc.string({minLength: 1, maxLength: 1}).map(key), weight: 4},
  {arbitrary: fc.constant({type: 'place'} as const), weight: 4},
  {arbitrary: fc.string({maxLength: 2}).map(composed), weight: 1},
  {arbitrary: fc.constantFrom('closes', 'stays', 'unheard').map(escaped), weight: 1},
  {
    arbitrary: fc
      .constantFrom('expect', 'aim', 'quiet', 'escape', 'composition key', 'composition key up')
      .map((type): Observed => ({type})),
    weight: 4,
  },
  {arbitrary: fc.constant(composition), weight: 1},
)

/** Returns what has been typed by now, with compositions where they began. */
function typedBy(written: readonly string[]): string {
  return written.filter((one) => one !== unfinishedText).join('')
}

const unfinishedText = Symbol('composition').toString()

describe('in any order of events', () => {
  it('no key is lost, doubled or given in another order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, {maxLength: 60}), (events) => {
        let held = idle
        let given = ''
        const written: string[] = []
        const observe = (event: Observed) => {
          if (event.type === 'typed' && 'text' in event.typed) written.push(event.typed.text)
          // Otherwise the browser composes.
          const isHeld = held.phase !== 'idle'
          if (isHeld && event.type === 'composition' && !written.includes(unfinishedText))
            written.push(unfinishedText)
          if (isHeld && event.type === 'composed') {
            const at = written.indexOf(unfinishedText)
            written.splice(at < 0 ? written.length : at, at < 0 ? 0 : 1, event.text)
          }
          const [next, ...actions] = step(held, event)
          held = next
          for (const action of actions)
            if (action.type === 'give' && 'text' in action.typed) given += action.typed.text
          if (held.phase === 'idle') expect(held).toEqual(idle)
        }
        for (const event of events) observe(event)
        observe(composed(''))
        observe({type: 'aim'})
        for (let left = held.typed.length; left > 0; left--) observe({type: 'place'})
        expect(held.typed).toEqual([])
        expect(given).toBe(typedBy(written))
        observe({type: 'quiet'})
        observe({type: 'quiet'})
        expect(held).toEqual(idle)
      }),
      {numRuns: runs(500, 20_000)},
    )
  })
})
