import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createOwnValues} from '../../../studio/typing/sync/own-values.ts'
import {runs} from '../../property-runs.ts'

/** `type` changes the text, `send` sends it, `arrive` brings a value of the document. */
type Event = ['type'] | ['send' | 'arrive', text: string]

const valueOf = (text: string) => [{_key: 'a', children: [{text, _key: 'b'}]}]

/** Returns the values that the editor takes over. */
function takenOver(events: Event[]): string[] {
  const own = createOwnValues()
  const taken: string[] = []
  for (const [event, text = ''] of events) {
    if (event === 'type') own.change()
    else if (own[event](valueOf(text))) taken.push(text)
  }
  return taken
}

const cases: [title: string, events: Event[], taken: string[]][] = [
  [
    'takes over its own value when it is the latest',
    [
      ['send', 'a'],
      ['arrive', 'a'],
    ],
    ['a'],
  ],
  [
    'refuses its own value after it has sent another',
    [
      ['send', 'a'],
      ['send', 'b'],
      ['arrive', 'a'],
      ['arrive', 'b'],
    ],
    ['b'],
  ],
  [
    'refuses its own value while it has changes that are not sent',
    [['send', 'a'], ['type'], ['arrive', 'a'], ['send', 'ab'], ['arrive', 'ab']],
    ['ab'],
  ],
  [
    'refuses its own values after fifty more were sent',
    [
      ...Array.from({length: 50}, (_, index): Event => ['send', `a${index}`]),
      ['arrive', 'a0'],
      ['arrive', 'a49'],
    ],
    ['a49'],
  ],
  [
    'takes over a refused value that it sends again, because it will not arrive again',
    [['send', 'a'], ['type'], ['arrive', 'a'], ['send', 'a']],
    ['a'],
  ],
  [
    'takes over what another has written',
    [
      ['arrive', 'z'],
      ['send', 'a'],
      ['arrive', 'ya'],
    ],
    ['z', 'ya'],
  ],
  [
    'takes over an earlier text that is restored',
    [
      ['send', 'a'],
      ['arrive', 'a'],
      ['send', 'b'],
      ['arrive', 'b'],
      ['arrive', 'a'],
    ],
    ['a', 'b', 'a'],
  ],
  [
    'refuses a value that arrives after others were left out',
    [
      ['send', 'a'],
      ['send', 'b'],
      ['send', 'c'],
      ['arrive', 'b'],
      ['arrive', 'c'],
    ],
    ['c'],
  ],
]

describe('an editor and the values of its document', () => {
  for (const [title, events, taken] of cases)
    it(title, () => expect(takenOver(events)).toEqual(taken))

  it('the order of fields does not matter', () => {
    const own = createOwnValues()
    own.send([{_key: 'a', text: 'x'}])
    own.change()
    expect(own.arrive([{text: 'x', _key: 'a'}])).toBe(false)
  })

  it('an empty text is the same as none', () => {
    const own = createOwnValues()
    own.send([])
    own.change()
    expect(own.arrive(undefined)).toBe(false)
  })

  it('a lone writer’s text is never replaced, however late values arrive', () => {
    const event = fc.constantFrom('type', 'send', 'arrive', 'skip')
    fc.assert(
      fc.property(fc.array(event, {maxLength: 60}), (events) => {
        const own = createOwnValues()
        const coming: string[] = []
        let text = ''
        let isSent = true
        const take = (value: string) => expect(value).toBe(text)
        const arriveNext = () => {
          const next = coming.shift()
          if (next !== undefined && own.arrive(valueOf(next))) take(next)
        }
        for (const one of events) {
          if (one === 'type') {
            text += 'x'
            isSent = false
            own.change()
          } else if (one === 'send' && !isSent) {
            isSent = true
            coming.push(text)
            if (own.send(valueOf(text))) take(text)
          } else if (one === 'arrive' || (one === 'skip' && coming.length < 2)) arriveNext()
          // The form is rendered only with the newer value.
          else if (one === 'skip') coming.shift()
          // More on their way than this cannot be told from another writer's.
          while (coming.length > 7) arriveNext()
        }
      }),
      {numRuns: runs(300, 10_000)},
    )
  })
})
