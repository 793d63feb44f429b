import {array, assert, constantFrom, property, string} from 'fast-check'
import {parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import {checkText, textLimits} from '../../../lake/groq/check-text.ts'
import {refusalOf} from '../open-dataset.ts'

const {symbols, depth, characters} = textLimits

describe('a text within the limits', () => {
  it.each([
    ['a long string', `"${'a{('.repeat(symbols)}"`],
    ['a string with escaped quotes', `"${String.raw`\"(`.repeat(symbols)}"`],
    ['a comment', `1 // ${'a{('.repeat(symbols)}\n`],
    ['white space', `1${' '.repeat(symbols * 2)}`],
    ['a list of numbers', `[${'1,'.repeat(symbols - 2)}1]`],
    ['brackets beside each other', `[${'[],'.repeat(symbols / 4)}1]`],
    ['an unfinished string', '"a'],
    ['no query at all', ')))}}}]]]'],
  ])('is accepted: %s', (_what, text) => {
    expect(refusalOf(() => checkText(text))).toBeUndefined()
  })
})

describe('a text beyond the limits', () => {
  it.each([
    ['additions', `1${'+1'.repeat(6000)}`],
    ['subtractions', `1${'-1'.repeat(5500)}`],
    ['projections', `*${'{a}'.repeat(6000)}`],
    ['alternatives', `*[a==1${'||a==1'.repeat(1000)}]`],
    ['orders', `*${'|order(a)'.repeat(1000)}`],
    ['conditions', `*{${'a=>{b},'.repeat(1000)}c}`],
    ['attributes', `{${'a,'.repeat(3000)}b}`],
    ['a list', `[${'1,'.repeat(100_000)}1]`],
    ['steps', `a${'.b'.repeat(3000)}`],
    ['unknown characters', '§'.repeat(3000)],
    ['parentheses', `${'('.repeat(depth + 1)}1`],
    ['lists in lists', `${'['.repeat(depth + 1)}1`],
    ['objects in objects', `${'{"a":'.repeat(depth + 1)}1`],
    ['characters', `"${'a'.repeat(characters)}"`],
  ])('is refused, with a parse error: %s', (_what, text) => {
    expect(refusalOf(() => checkText(text))).toMatchObject({
      code: 'invalid',
      details: {type: 'queryParseError', start: expect.any(Number)},
    })
  })

  it('is refused in linear time, by the number of characters that are read', () => {
    const text = `1${'+1'.repeat(characters / 2 - 1)}`
    expect(refusalOf(() => checkText(text))).toMatchObject({details: {start: symbols * 2 + 1}})
  })
})

it('reads the same strings and comments as the parser: symbols inside of them do not count', () => {
  const quoted = string({unit: constantFrom('a', '"', "'", '\\', '(', '/', ' ')}).map((text) =>
    JSON.stringify(text),
  )
  assert(
    property(array(quoted, {maxLength: 5}), (texts) => {
      const query = `[${texts.join(' , // (((\n')}]`
      parse(query)
      const brackets = '('.repeat(depth - 1) + query + ')'.repeat(depth - 1)
      expect(refusalOf(() => checkText(brackets))).toBeUndefined()
      expect(refusalOf(() => checkText(`(${brackets})`))).toMatchObject({code: 'invalid'})
    }),
  )
})
