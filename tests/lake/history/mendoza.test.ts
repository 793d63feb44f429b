import * as fc from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {describe, expect, it} from 'vitest'
import type {Json} from '../../../lake/document.ts'
import {encodePatch} from '../../../lake/history/mendoza.ts'
import {runs} from '../../property-runs.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '中', '😀', '🙂', '\ud800', '\udc00'),
})
const key = fc.constantFrom(
  '_key',
  'a',
  'b',
  'title',
  'é',
  '10',
  '2',
  'Z',
  'constructor',
  'toString',
)
const value = fc.letrec<{value: Json}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 6}),
    fc.dictionary(key, tie('value'), {noNullPrototype: true}),
  ),
})).value

const apply = (left: Json, right: Json): unknown => applyPatch(left, encodePatch(left, right))

describe('encodePatch', () => {
  it('converts any value to any other when the mendoza package applies the patch', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(apply(left, right)).toEqual(right)
        expect(apply(right, left)).toEqual(left)
      }),
      {numRuns: runs(400, 20000)},
    )
  })

  it('matches many items by their keys', () => {
    const items = Array.from({length: 60_000}, (_, n) => ({_key: `k${n}`, n}))
    const changed = items.map(({_key, n}) => ({_key, n: n + 1})).toReversed()
    expect(apply(items, changed)).toEqual(changed)
  })

  it('works with the Studio, which chains patches and attributes changes to authors', () => {
    fc.assert(
      fc.property(value, value, value, (first, second, third) => {
        const start = incremental.wrap(first, 'first')
        const middle = incremental.applyPatch(start, encodePatch(first, second), 'second')
        const end = incremental.applyPatch(middle, encodePatch(second, third), 'third')
        expect(incremental.unwrap(end)).toEqual(third)
      }),
      {numRuns: runs(400, 20000)},
    )
  })

  it('survives JSON serialization', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const patch = JSON.parse(JSON.stringify(encodePatch(left, right)))
        expect(applyPatch(left, patch)).toEqual(right)
      }),
    )
  })

  it('edits a string that grew, shrank or changed in the middle, with characters of any width', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, old, fresh, after) => {
        expect(apply({text: before + old + after}, {text: before + fresh + after})).toEqual({
          text: before + fresh + after,
        })
      }),
      {numRuns: runs(400, 20000)},
    )
  })

  it('encodes creation and deletion as a whole value', () => {
    expect(encodePatch(null, {a: 1})).toEqual([0, {a: 1}])
    expect(encodePatch({a: 1}, null)).toEqual([0, null])
  })

  it.each<[string, Json, Json, number]>([
    [
      'a letter inserted into a long string',
      {title: 'x'.repeat(500)},
      {title: `${'x'.repeat(250)}y${'x'.repeat(250)}`},
      60,
    ],
    [
      'one of many blocks',
      {body: Array.from({length: 50}, (_, at) => ({_key: `k${at}`, text: 'some words here'}))},
      {
        body: Array.from({length: 50}, (_, at) => ({
          _key: `k${at}`,
          text: at === 25 ? 'other' : 'some words here',
        })),
      },
      80,
    ],
    [
      'a block moved to the front',
      {body: Array.from({length: 50}, (_, at) => ({_key: `k${at}`, text: 'some words here'}))},
      {
        body: Array.from({length: 50}, (_, at) => ({
          _key: `k${(at + 49) % 50}`,
          text: 'some words here',
        })),
      },
      40,
    ],
  ])('is short for %s', (_, left, right, length) => {
    expect(apply(left, right)).toEqual(right)
    expect(JSON.stringify(encodePatch(left, right)).length).toBeLessThan(length)
  })
})
