import {assert, array, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {excerpt, highlightWords} from '../../../web/search/highlight-words.ts'
import {nearestTitles} from '../../../web/search/nearest-titles.ts'
import {searchPattern, searchWords} from '../../../web/search/search-words.ts'

describe('searchWords', () => {
  test.each([
    ['Mindful Communication', ['mindful', 'communication']],
    ['  trust,  trust & TRUST!', ['trust']],
    ['café Σοφία 東京', ['café', 'σοφία', '東京']],
    ['"drop *[_type] table"', ['drop', 'type', 'table']],
    ["Don’t ask O'Brien's ‘cat’", ["don't", 'ask', "o'brien's", 'cat']],
    ['***', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  test('returns at most twelve words', () => {
    expect(searchWords('a b c d e f g h i j k l m n o p')).toHaveLength(12)
  })

  test('and searchPattern match prefixes, except for single letters', () => {
    expect(searchPattern(['trus', 'a', "don't"])).toEqual(['trus*', 'a', 'don*t*'])
  })
})

const highlighted = (text: string, words: string[]) =>
  highlightWords(text, words).flatMap((piece) => (piece.highlighted ? piece.text : []))

describe('highlightWords', () => {
  test('highlights whole words by their beginning, ignoring case', () => {
    expect(highlightWords('Trust is trusting; entrust.', ['trust'])).toEqual([
      {text: 'Trust', highlighted: true},
      {text: ' is ', highlighted: false},
      {text: 'trusting', highlighted: true},
      {text: '; entrust.', highlighted: false},
    ])
  })

  test('matches both apostrophes, and the part after one', () => {
    expect(highlighted("Don’t, don't, donut", ["don't"])).toEqual(['Don’t', "don't"])
    expect(highlighted('“O’Brien”, obrien', ['brien'])).toEqual(['O’Brien'])
  })

  test('does not change the text', () => {
    assert(
      property(string({unit: 'grapheme'}), array(string({maxLength: 3})), (text, words) => {
        const pieces = highlightWords(text, words)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('excerpt', () => {
  const long = `${'before '.repeat(40)}the needle is here ${'after '.repeat(80)}`

  test('begins and ends at whole words, with ellipses', () => {
    const part = excerpt(long, ['needle'])
    expect(part).toContain('the needle is here after')
    expect(part).toMatch(/^… before /)
    expect(part).toMatch(/ after …$/)
  })

  test('returns a short text completely', () => {
    expect(excerpt('A needle.', ['needle'])).toBe('A needle.')
  })

  test.each([
    ['They love freely , and needle .', 'They love freely, and needle.'],
    ['A needle (see )\u00A0. About .5', 'A needle (see). About .5'],
    ['Une aiguille : needle ?', 'Une aiguille : needle ?'],
  ])('%s has no space where a note was', (text, expected) => {
    expect(excerpt(text, ['needle'])).toBe(expected)
  })

  test('returns undefined without a match', () => {
    expect(excerpt('Hay.', ['needle'])).toBeUndefined()
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
