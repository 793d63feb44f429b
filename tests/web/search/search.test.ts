import {assert, array, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {excerpt} from '../../../web/search/excerpt.ts'
import {highlightWords} from '../../../web/search/highlight-words.ts'
import {nearestTitles} from '../../../web/search/nearest-titles.ts'
import {searchPattern, searchWords} from '../../../web/search/search-words.ts'
import {tokenize} from '../../../web/search/tokenize.ts'

describe('searchWords', () => {
  test.each([
    ['Mindful Communication', ['Mindful', 'Communication']],
    ['  trust,  trust & TRUST!', ['trust']],
    ['café cafe', ['café']],
    ['"drop *[_type] table"', ['drop', 'type', 'table']],
    ["Don’t ask O'Brien's ‘cat’", ['Don’t', 'ask', "O'Brien's", 'cat']],
    ['well-being', ['well-being']],
    ['愛着理論', ['愛着', '理論']],
    ['***', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(searchWords(text).map((word) => word.text)).toEqual(words)
  })

  test('returns at most twelve words', () => {
    expect(searchWords('a b c d e f g h i j k l m n o p')).toHaveLength(12)
  })

  test('returns words that searchPattern matches as prefixes, except for single letters', () => {
    expect(searchPattern(searchWords("Trus a don't"))).toEqual(['trus*', 'a', 'don*t*'])
  })
})

describe('tokenize', () => {
  // With a quadratic expression, each of these takes longer than a test may.
  test.each([
    ['apostrophes', "a'"],
    ['hyphens', 'a-'],
    ['accents', '\u0301'],
    ['characters without a width', 'a\u200B'],
    ['Han characters', '愛'],
  ])('reads a long word of %s', (_, part) => {
    const terms = tokenize(`e${part.repeat(100_000)}`).flatMap((word) => word.terms)
    expect(terms.length).toBeLessThanOrEqual(200_001)
    expect(terms.every((term) => term.length <= 40)).toBe(true)
  })
})

describe('highlightWords', () => {
  test('highlights whole words by their terms', () => {
    expect(highlightWords('Trust is trusting; entrust.', new Set(['trust', 'trusting']))).toEqual([
      {text: 'Trust', highlighted: true},
      {text: ' is ', highlighted: false},
      {text: 'trusting', highlighted: true},
      {text: '; entrust.', highlighted: false},
    ])
  })

  test.each([
    ["Don’t, don't, donut", ['dont'], ['Don’t', "don't"]],
    ['“O’Brien”, obrien', ['brien'], ['O’Brien']],
    ['naïve cafe\u0301', ['naive', 'cafe'], ['naïve', 'cafe\u0301']],
    ['a well-being', ['well', 'wellbeing'], ['well-being']],
    ['愛着理論の', ['愛着', '着理', '理論'], ['愛着理論']],
  ])('in %j', (text, terms, expected) => {
    const pieces = highlightWords(text, new Set(terms))
    expect(pieces.flatMap((piece) => (piece.highlighted ? piece.text : []))).toEqual(expected)
  })

  test('does not change the text', () => {
    assert(
      property(string({unit: 'grapheme'}), array(string({maxLength: 3})), (text, words) => {
        const own = tokenize(text).flatMap((word) => word.terms)
        const pieces = highlightWords(text, new Set([...words, ...own.slice(0, 3)]))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })

  test('finds each word of tokenize at its index', () => {
    assert(
      property(string({unit: 'binary', maxLength: 40}), (text) => {
        for (const {text: written, index} of tokenize(text)) {
          expect(text.slice(index, index + written.length)).toBe(written)
        }
      }),
      // A run of a script without spaces that begins with an accent of no letter.
      {examples: [['\u0301漢字'], ['a \u0301\u0301漢\u0301字']]},
    )
  })
})

describe('excerpt', () => {
  const filler = 'Nothing of that kind is in this sentence, which only goes on for a while.'

  test('is whole sentences, from the one with the most words', () => {
    const passage = `${filler} A needle is in a haystack. ${filler} ${filler} ${filler} ${filler}`
    expect(excerpt(['A needle alone.', passage], new Set(['needle', 'haystack']))).toBe(
      `A needle is in a haystack. ${filler} ${filler} ${filler}`,
    )
  })

  test('does not end at an abbreviation', () => {
    const passage = 'Dr. J. Needle came. He left.'
    expect(excerpt([passage], new Set(['needle']))).toBe(passage)
  })

  test('cuts a sentence that is too long, at words', () => {
    const long = `${'before '.repeat(80)}the needle is here ${'after '.repeat(80)}end.`
    const part = excerpt([long], new Set(['needle'])) ?? ''
    expect(part).toMatch(/^… before .* the needle is here after .* after …$/)
    expect(part.length).toBeLessThan(420)
  })

  test('cuts a text without spaces', () => {
    expect(excerpt(['愛'.repeat(1000)], new Set(['愛愛']))?.length).toBeLessThan(420)
  })

  test('returns undefined without a match', () => {
    expect(excerpt(['Hay.', ''], new Set(['needle']))).toBeUndefined()
  })
})

describe('nearestTitles finds', () => {
  const all = [
    {title: 'Mindful Communication', slug: 'mindful-communication'},
    {title: 'Secure Functioning: How Relationships Thrive', slug: 'secure-functioning'},
    {title: 'Trust', slug: 'trust'},
    {title: null, slug: null},
  ]
  const find = (path: string) => nearestTitles(path, all, 2).map(({slug}) => slug)

  test.each([
    [
      'a title despite a missing letter',
      '/articles/mindful-comunication',
      ['mindful-communication'],
    ],
    [
      'a title from an earlier site’s address',
      '/blog/2019/3/mindful-communication.html',
      ['mindful-communication'],
    ],
    ['a title by a part of it', '/how-relationships-thrive', ['secure-functioning']],
    ['nothing without similar titles', '/wp-login.php', []],
    ['nothing without letters', '/%20/--', []],
  ])('%s', (_, path, slugs) => {
    expect(find(path)).toEqual(slugs)
  })
})
