import {assert, array, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {excerpt, highlightWords} from '../../../web/search/highlight-words.ts'
import {nearestTitles} from '../../../web/search/nearest-titles.ts'
import {searchPattern, searchWords} from '../../../web/search/search-words.ts'

describe('the words that somebody looks for', () => {
  test.each([
    ['Mindful Communication', ['mindful', 'communication']],
    ['  trust,  trust & TRUST!', ['trust']],
    ['café Σοφία 東京', ['café', 'σοφία', '東京']],
    ['"drop *[_type] table"', ['drop', 'type', 'table']],
    ["Don’t ask O'Brien's ‘cat’", ["don't", 'ask', "o'brien's", 'cat']],
    ['***', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  test('are twelve at most', () => {
    expect(searchWords('a b c d e f g h i j k l m n o p')).toHaveLength(12)
  })

  test('may be beginnings, but for single letters', () => {
    expect(searchPattern(['trus', 'a', "don't"])).toEqual(['trus*', 'a', 'don*t*'])
  })
})

const highlighted = (text: string, words: string[]) =>
  highlightWords(text, words).flatMap((piece) => (piece.highlighted ? piece.text : []))

describe('the words marked in a text', () => {
  test('as whole words that begin with them, whatever their case', () => {
    expect(highlightWords('Trust is trusting; entrust.', ['trust'])).toEqual([
      {text: 'Trust', highlighted: true},
      {text: ' is ', highlighted: false},
      {text: 'trusting', highlighted: true},
      {text: '; entrust.', highlighted: false},
    ])
  })

  test('with either apostrophe, and behind one', () => {
    expect(highlighted("Don’t, don't, donut", ["don't"])).toEqual(['Don’t', "don't"])
    expect(highlighted('“O’Brien”, obrien', ['brien'])).toEqual(['O’Brien'])
  })

  test('leave the text what it was', () => {
    assert(
      property(string({unit: 'grapheme'}), array(string({maxLength: 3})), (text, words) => {
        const pieces = highlightWords(text, words)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('the part of a long text around the first of them', () => {
  const long = `${'before '.repeat(40)}the needle is here ${'after '.repeat(80)}`

  test('begins and ends at whole words, and says that there is more', () => {
    const part = excerpt(long, ['needle'])
    expect(part).toContain('the needle is here after')
    expect(part).toMatch(/^… before /)
    expect(part).toMatch(/ after …$/)
  })

  test('is the whole of a short one', () => {
    expect(excerpt('A needle.', ['needle'])).toBe('A needle.')
  })

  test('is nothing where there is none of them', () => {
    expect(excerpt('Hay.', ['needle'])).toBeUndefined()
  })
})

describe('what is called like the address that somebody came by', () => {
  const all = [
    {title: 'Mindful Communication', slug: 'mindful-communication'},
    {title: 'Secure Functioning: How Relationships Thrive', slug: 'secure-functioning'},
    {title: 'Trust', slug: 'trust'},
    {title: null, slug: null},
  ]
  const find = (path: string) => nearestTitles(path, all, 2).map(({slug}) => slug)

  test.each([
    ['a letter lost', '/articles/mindful-comunication', ['mindful-communication']],
    [
      'an older site’s address',
      '/blog/2019/3/mindful-communication.html',
      ['mindful-communication'],
    ],
    ['a longer title', '/how-relationships-thrive', ['secure-functioning']],
    ['nothing alike', '/wp-login.php', []],
    ['no letters', '/%20/--', []],
  ])('%s', (_, path, slugs) => {
    expect(find(path)).toEqual(slugs)
  })
})
