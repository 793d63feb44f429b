import * as fc from 'fast-check'
import {evaluateSync, toJS} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {Json} from '../../../lake/document.ts'
import {blockTextIn} from '../../../lake/groq/block-text.ts'
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
