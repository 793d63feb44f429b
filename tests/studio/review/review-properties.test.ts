import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {measureText} from '../../../studio/review/measure-text.ts'
import {sentencesOf} from '../../../web/shared/sentences.ts'
import {readFacts} from '../../../studio/review/facts.ts'
import {review} from '../../../studio/review/review.ts'
import {paragraph} from './texts.ts'
import {runs} from '../../property-runs.ts'

const now = new Date('2026-06-15T09:00:00Z')
const language = fc.constantFrom('en', 'de', 'ja', 'sv')
const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 200}),
  fc
    .array(
      fc.constantFrom('Dr.', 'z. B.', 'Studies show', 'a', '“Yes.”', '…', '  ', '\n', '3.', '中'),
    )
    .map((words) => words.join(' ')),
)

/** Any value, but with the names of a body's parts, so that it passes the first checks. */
const {value: anything} = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 6},
    fc.constantFrom(null, undefined, true, Number.NaN, 'block', 'span', 'strong', 'k'),
    text,
    fc.array(tie('value'), {maxLength: 4}),
    tie('member'),
  ),
  member: fc.record(
    {
      _type: fc.constantFrom(
        'block',
        'span',
        'footnote',
        'citation',
        'figure',
        'table',
        'callout',
        'link',
        'internalLink',
        7,
      ),
      _key: fc.oneof(fc.constant('k'), fc.constant(5)),
      style: fc.constantFrom('h2', 'h4', 'h9', 'normal', {}),
      listItem: fc.anything(),
      children: tie('value'),
      markDefs: tie('value'),
      marks: tie('value'),
      text: tie('value'),
      rows: tie('value'),
      cells: tie('value'),
      value: tie('value'),
      source: tie('value'),
      reference: tie('value'),
      alt: tie('value'),
      href: tie('value'),
      _ref: tie('value'),
    },
    {requiredKeys: []},
  ),
}))

test('for any stored value, the review returns integers and sentences', () => {
  fc.assert(
    fc.property(anything, anything, anything, language, (body, cover, seo, tag) => {
      const {figures, findings} = review(
        {body, cover, seo, lede: body, title: seo, publishedAt: cover, review: seo},
        {language: tag, now, facts: readFacts(body, {ids: [], paths: [], picture: ''})},
      )
      const {words, minutes, readability} = figures
      expect([words, minutes].every((number) => Number.isInteger(number) && number >= 0)).toBe(true)
      if (readability) expect(Number.isFinite(readability.score)).toBe(true)
      for (const {message, path} of findings) {
        expect(message).not.toMatch(/undefined|NaN|\[object/)
        expect(path.length).toBeGreaterThan(0)
      }
    }),
    {numRuns: runs(200, 5000)},
  )
})

test('the words of two joined texts are the words of both', () => {
  fc.assert(
    fc.property(text, text, language, (one, other, tag) => {
      const wordsIn = (...texts: string[]) =>
        review({body: texts.map((part) => paragraph(part))}, {language: tag, now}).figures.words
      expect(wordsIn(one, other)).toBe(wordsIn(one) + wordsIn(other))
    }),
  )
})

test('sentences are ordered ranges within the text that contain all of its words', () => {
  fc.assert(
    fc.property(text, language, (words, tag) => {
      const sentences = sentencesOf(words, tag)
      let end = 0
      for (const {from, to} of sentences) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
      }
      expect(end).toBeLessThanOrEqual(words.length)
      const within = sentences.map(({from, to}) => words.slice(from, to)).join('')
      expect(within.match(/[\p{L}\p{N}]/gu)).toEqual(words.match(/[\p{L}\p{N}]/gu))
    }),
  )
})

test('a text has at least one syllable per word', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de'), (words, tag) => {
      const {counts} = measureText(words, tag)
      expect(counts.syllables).toBeGreaterThanOrEqual(counts.words)
    }),
  )
})
