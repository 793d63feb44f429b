import * as fc from 'fast-check'
import {evaluateSync, toJS} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {Json} from '../../../lake/document.ts'
import {blockTextIn, findInBlocks} from '../../../lake/groq/block-text.ts'
import {paragraphSearch, textsMatch, textsOf} from '../../../lake/groq/match.ts'
import {parseQuery} from '../../../lake/groq/parse-query.ts'
import {runs} from '../../property-runs.ts'

const textByGroqJs = parseQuery('pt::text(body)', {}).tree
const innerByGroqJs = parseQuery('pt::text(a.body)', {}).tree

const word = fc.constantFrom(
  '',
  'span',
  'block',
  '"',
  '\\',
  '\\"',
  'a"b',
  '\n',
  '\u2028',
  'é',
  '\ud83d',
  '\ude00',
  ']}',
  'text',
)
const text = fc.array(word, {maxLength: 4}).map((all) => all.join(''))
const {value} = fc.letrec<{value: Json}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    text,
    fc.constantFrom<Json>(null, true, false, 0, -1.5e300, [], {}),
    fc.array(tie('value'), {maxLength: 3}),
    fc.dictionary(
      fc.constantFrom('_type', 'children', 'text', 'body', 'a', '"', '__proto__'),
      tie('value'),
      {maxKeys: 3},
    ),
  ),
}))
const span = fc.record(
  {
    _key: text,
    _type: fc.oneof(fc.constant<Json>('span'), value),
    marks: value,
    text: fc.oneof(text, value),
  },
  {requiredKeys: []},
)
const block = fc.record(
  {
    children: fc.oneof(fc.array(fc.oneof(span, value), {maxLength: 4}), value),
    _type: fc.oneof(fc.constant<Json>('block'), value),
    markDefs: value,
  },
  {requiredKeys: []},
)
const blocks = fc.array(fc.oneof(block, fc.array(block, {maxLength: 2}), value), {maxLength: 4})
const body = fc.oneof(blocks, block, value)

function check(document: Json, path: string[], tree: typeof textByGroqJs): void {
  const expected: unknown = toJS(evaluateSync(tree, {root: document}))
  const found = blockTextIn(JSON.stringify(document), path)
  expect(found, JSON.stringify(document)).toBe(expected)
}

describe('blockTextIn', () => {
  it('returns from the JSON what groq-js returns for pt::text()', () => {
    fc.assert(
      fc.property(value, body, value, (before, blocksOf, after) => {
        // The order of the attributes must not matter.
        check({before, body: blocksOf, after}, ['body'], textByGroqJs)
        check({before, a: {before, body: blocksOf}, after}, ['a', 'body'], innerByGroqJs)
        check({before, after}, ['body'], textByGroqJs)
      }),
      {numRuns: runs(300, 20_000)},
    )
  })

  it('refuses JSON with whitespace, incomplete JSON, deep lists and paths through lists', () => {
    for (const [json, path] of [
      ['{"body": []}', ['body']],
      ['{ "body":[]}', ['body']],
      ['{"body":[ {"_type":"block"}]}', ['body']],
      ['{"body":[{"_type":"block"', ['body']],
      ['{"body":[{"_type":"bl', ['body']],
      ['{"a":', ['body']],
      ['', ['body']],
      [`{"body":${'['.repeat(100)}${']'.repeat(100)}}`, ['body']],
      ['{"a":[{"body":[]}]}', ['a', 'body']],
    ] as const) {
      expect(blockTextIn(json, path), json).toBeUndefined()
    }
  })
})

describe('findInBlocks', () => {
  const part = fc.constantFrom('ab', 'AB', 'a', 'b', 'c', '.', '..', ' ', '-', '\n', '"', 'é', '_')
  const joinedParts = fc.array(part, {maxLength: 6}).map((all) => all.join(''))
  const paragraph = fc.array(joinedParts, {maxLength: 3}).map((texts) => ({
    _type: 'block',
    children: texts.map((each) => ({_type: 'span', text: each})),
  }))
  const term = fc.constantFrom('a', 'ab', 'a*', 'AB', 'abc', 'b*', 'bab')
  const pattern = fc.oneof(
    fc.array(term, {minLength: 1, maxLength: 3}).map((all) => all.join(' ')),
    fc.array(term, {maxLength: 3}),
  )

  it('finds with a search what match finds in the joined text', () => {
    fc.assert(
      fc.property(fc.array(paragraph, {maxLength: 4}), pattern, (paragraphs, wanted) => {
        const json = JSON.stringify({body: paragraphs})
        const search = paragraphSearch(wanted)
        const found = search && findInBlocks(json, ['body'], search)
        const joined = blockTextIn(json, ['body']) ?? null
        expect(found, json).toBe(textsMatch(textsOf(joined), wanted))
      }),
      {numRuns: runs(500, 20_000)},
    )
  })

  it('reads no block after the one in which it finds the text', () => {
    const threeBlocks = ['one', 'two', 'three'].map((each) => ({
      _type: 'block',
      children: [{_type: 'span', text: each}],
    }))
    const read: string[] = []
    const isTwo = (found: string): boolean => read.push(found) > 0 && found === 'two'
    expect(findInBlocks(JSON.stringify({body: threeBlocks}), ['body'], isTwo)).toBe(true)
    expect(read).toEqual(['one', 'two'])
    expect(findInBlocks('{"body": []}', ['body'], isTwo)).toBeUndefined()
  })
})
