import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {homeParts, readHomeParts} from '../../../web/shared/home-parts.ts'

const all = Object.keys(homeParts)

test.each([
  [undefined, all],
  [null, all],
  [[], all],
  [
    [{part: 'topics'}, {part: 'newest'}],
    ['topics', 'newest'],
  ],
  [
    [
      {part: 'topics', hidden: true},
      {part: 'newest', hidden: false},
    ],
    ['newest'],
  ],
  [[{part: 'topics', hidden: true}], []],
  [[{part: 'topics'}, {part: 'topics'}], ['topics']],
  [[{part: 'toString'}, null, 'newest', {part: 'newest'}], ['newest']],
])('the parts of %j are %j', (stored, parts) => {
  expect(readHomeParts(stored)).toEqual(parts)
})

test('returns known parts only, each once, whatever is stored', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const parts = readHomeParts(stored)
      expect(new Set(parts).size).toBe(parts.length)
      for (const part of parts) expect(all).toContain(part)
    }),
  )
})
