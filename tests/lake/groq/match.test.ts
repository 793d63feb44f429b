import * as fc from 'fast-check'
import {evaluateSync, toJS, type ExprNode} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {Json} from '../../../lake/document.ts'
import {matches, matchScore, mayMatch, mostMatchScore} from '../../../lake/groq/match.ts'
import {runs} from '../../property-runs.ts'

const parts = [
  'heron',
  'Her',
  'HERONS',
  'her',
  'h',
  'e',
  'r',
  '.',
  '..',
  '.'.repeat(25),
  ' ',
  ' ',
  '-',
  '_',
  '\n',
  '\u2028',
  '1',
  '\u212A',
  'k',
  'K',
  'ſ',
  's',
  'S',
  'ı',
  'İ',
  'i',
  'é',
  '😀',
  '"',
  '\\',
  '*',
  '(',
  '日本',
]
const text = fc.array(fc.constantFrom(...parts), {maxLength: 12}).map((all) => all.join(''))
const word = fc.constantFrom('her', 'heron*', 'HER*', 'k', 's*', 'i', 'h', '1', 'e*', 'her heron')
const pattern = fc.oneof(word, word, text, fc.constantFrom('*', '', ' ', 'h*n', 'he.on', '.her'))
const listOf = (each: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
  fc.oneof(
    {weight: 4, arbitrary: each},
    {weight: 2, arbitrary: fc.array(each, {maxLength: 3})},
    {
      weight: 1,
      arbitrary: fc.array(fc.oneof(each, fc.constantFrom<Json>(1, null)), {maxLength: 3}),
    },
    {weight: 1, arbitrary: fc.constantFrom<Json>(null, 2, true, {})},
  )

function byGroqJs(left: Json, right: Json): {matched: unknown; score: unknown} {
  const match: ExprNode = {
    type: 'OpCall',
    op: 'match',
    left: {type: 'Value', value: left},
    right: {type: 'Value', value: right},
  }
  const base: ExprNode = {type: 'Value', value: [{}]}
  const scored = toJS(evaluateSync({type: 'PipeFuncCall', name: 'score', base, args: [match]}))
  return {matched: toJS(evaluateSync(match)), score: (scored as [{_score: number}])[0]._score}
}

describe('match', () => {
  it('has the value and the score of groq-js, within their bounds', () => {
    fc.assert(
      fc.property(listOf(text), listOf(pattern), (left, right) => {
        const {matched, score} = byGroqJs(left, right)
        expect(matches(left, right)).toBe(matched)
        expect(matchScore(left, right)).toBe(score)
        expect(score).toBeLessThanOrEqual(mostMatchScore(right))
        if (!mayMatch(JSON.stringify(left), right)) expect([matched, score]).toEqual([false, 0])
      }),
      {numRuns: runs(3000, 300_000)},
    )
  })
})
