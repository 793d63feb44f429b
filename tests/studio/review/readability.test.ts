import {describe, expect, test} from 'vitest'
import {
  explainReadability,
  languageOf,
  readabilityOf,
  type Ease,
} from '../../../studio/review/readability.ts'
import {measureText, syllableCounters} from '../../../studio/review/measure-text.ts'
import {sentencesOf} from '../../../web/shared/sentences.ts'
import {wordsOf} from '../../../web/shared/words.ts'

describe('Flesch reading ease', () => {
  // The worked examples of the Wikipedia article on the tests, with their syllables and scores.
  test.for([
    {words: 6, syllables: 6, score: 116},
    {words: 16, syllables: 23, score: 69},
    {words: 13, syllables: 24, score: 37.5},
  ])('is $score for $words words with $syllables syllables', (example) => {
    const {words, syllables, score} = example
    const read = readabilityOf({words, sentences: 1, syllables, longWords: 0}, 'en')
    expect(read?.measure).toBe('Flesch reading ease')
    expect(Math.abs((read?.score ?? 0) - score)).toBeLessThan(0.5)
  })

  test('counts a text by itself', () => {
    const {counts} = measureText('The cat sat on the mat.', 'en')
    expect(counts).toEqual({words: 6, sentences: 1, syllables: 6, longWords: 0})
    expect(readabilityOf(counts, 'en')?.score).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 10)
  })

  // The levels in Flesch's table of 1949.
  test.for<[number, Ease]>([
    [1.1, 'very easy'],
    [1.35, 'easy'],
    [1.45, 'fairly easy'],
    [1.55, 'plain'],
    [1.65, 'fairly hard'],
    [1.8, 'hard'],
    [2.2, 'very hard'],
  ])('describes %d syllables per word in sentences of ten words as %s', ([rate, ease]) => {
    const counts = {words: 100, sentences: 10, syllables: rate * 100, longWords: 0}
    expect(readabilityOf(counts, 'en')?.ease).toBe(ease)
  })
})

test.for<[string, RegExp]>([
  ['en', /usual for English, .* The Flesch reading ease is \d+: higher is easier\.$/],
  ['sv', /usual for Swedish, .* The LIX is \d+: lower is easier\.$/],
])('the measure of a text in %s is explained', ([language, sentence]) => {
  const counts = {words: 60, sentences: 5, syllables: 90, longWords: 12}
  expect(explainReadability(readabilityOf(counts, language), language)).toMatch(sentence)
})

describe('the German reading ease', () => {
  test('uses Amstad’s formula', () => {
    const {counts} = measureText('Alle meine Entchen schwimmen auf dem See.', 'de')
    expect(counts).toMatchObject({words: 7, sentences: 1, syllables: 11})
    const read = readabilityOf(counts, 'de')
    expect(read?.measure).toBe('Flesch reading ease (Amstad)')
    expect(read?.score).toBeCloseTo(180 - 7 - 58.5 * (11 / 7), 10)
  })
})

describe('LIX, for any other language', () => {
  test('is words per sentence plus the percentage of long words', () => {
    const {counts} = measureText('Katten satt på mattan. Universitetet ligger i staden.', 'sv')
    expect(counts).toEqual({words: 8, sentences: 2, syllables: undefined, longWords: 1})
    expect(readabilityOf(counts, 'sv')).toEqual({measure: 'LIX', score: 16.5, ease: 'very easy'})
  })

  test.for<[number, Ease]>([
    [10, 'very easy'],
    [20, 'easy'],
    [30, 'plain'],
    [40, 'hard'],
    [50, 'very hard'],
  ])('describes %d percent of long words in sentences of 15 words as %s', ([longWords, ease]) => {
    const counts = {words: 100, sentences: 100 / 15, syllables: undefined, longWords}
    expect(readabilityOf(counts, 'fr')?.ease).toBe(ease)
  })
})

test('a text without words has no readability', () => {
  expect(readabilityOf(measureText('…', 'en').counts, 'en')).toBeUndefined()
})

describe('the words of', () => {
  test.for<[string, string[]]>([
    ['a well-known, two-part thing', ['a', 'well-known', 'two-part', 'thing']],
    ['don’t — it’s here', ['don’t', 'it’s', 'here']],
    ['3.5 of 1,000 (in 2019)', ['3.5', 'of', '1,000', 'in', '2019']],
    ['this—that', ['this', 'that']],
    ['  ', []],
    ['これは本です', ['これ', 'は', '本', 'です']],
  ])('“%s”', ([text, words]) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('the sentences of', () => {
  test.for<[string, string, string[]]>([
    [
      'Dr. Wren met J. Bowlby et al. in 1952. They agreed.',
      'en',
      ['Dr. Wren met J. Bowlby et al. in 1952.', 'They agreed.'],
    ],
    [
      'See e.g. Ainsworth (cf. Main), p. 12. Done!',
      'en',
      ['See e.g. Ainsworth (cf. Main), p. 12.', 'Done!'],
    ],
    ['Is it? It is… “Yes.” So be it', 'en', ['Is it?', 'It is… “Yes.”', 'So be it']],
    [
      'Am 3. Mai kam Dr. Müller z. B. nach Wien. Er blieb.',
      'de',
      ['Am 3. Mai kam Dr. Müller z. B. nach Wien.', 'Er blieb.'],
    ],
    ['...', 'en', []],
    ['今日は暑い。明日は？', 'ja', ['今日は暑い。', '明日は？']],
  ])('“%s”', ([text, language, sentences]) => {
    expect(sentencesOf(text, language).map(({from, to}) => text.slice(from, to))).toEqual(sentences)
  })
})

describe('German syllables', () => {
  test.for([
    ['Ruhe', 2],
    ['Knie', 1],
    ['Therapie', 3],
    ['Familie', 4],
    ['Studien', 3],
    ['Aufmerksamkeit', 4],
    ['Bindungsstil', 3],
    ['Psychotherapie', 5],
    ['Situation', 5],
    ['beobachten', 4],
    ['beeinflussen', 4],
    ['Bauer', 2],
    ['Bücher', 2],
    ['Qualität', 3],
    ['hm', 1],
  ] as const)('of %s: %d', ([word, count]) => {
    expect(syllableCounters['de']?.(word)).toBe(count)
  })
})

test('counts the syllables of English technical words correctly', () => {
  const words = {therapy: 3, mindful: 2, attachment: 3, breath: 1, oxytocin: 4, relationship: 4}
  const counted = Object.keys(words).map((word) => [word, syllableCounters['en']?.(word)])
  expect(Object.fromEntries(counted)).toEqual(words)
})

test.for([
  ['de-AT', 'de'],
  ['EN', 'en'],
  ['pt_BR', 'pt'],
  ['', 'en'],
  [undefined, 'en'],
  ['<script>', 'en'],
  ['toki pona', 'en'],
])('the language of the tag %s is %s', ([tag, language]) => {
  expect(languageOf(tag)).toBe(language)
})
