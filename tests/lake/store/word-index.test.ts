import {DatabaseSync} from 'node:sqlite'
import * as fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {Json, LakeDocument} from '../../../lake/document.ts'
import {encodeToken, wordQueryOf, wordsOf} from '../../../lake/store/word-index.ts'
import {runs} from '../../property-runs.ts'

const database = new DatabaseSync(':memory:')
database.exec(
  `CREATE VIRTUAL TABLE words
   USING fts5(text, content='', contentless_delete=1, tokenize='ascii', prefix='2 3', detail=none)`,
)
const insert = database.prepare('INSERT OR REPLACE INTO words (rowid, text) VALUES (1, ?)')
const find = database.prepare('SELECT 1 FROM words WHERE words MATCH ?')

function documentWith(attributes: {[name: string]: Json}): LakeDocument {
  return {...attributes, _id: 'a', _type: 'note', _rev: 'r', _createdAt: '', _updatedAt: ''}
}

function span(part: string): Json {
  return {_type: 'span', text: part}
}

/** Returns whether the index finds a document by a pattern. */
function isFound(document: LakeDocument, pattern: string): boolean {
  insert.run(wordsOf(document))
  const query = wordQueryOf(pattern)
  return query === undefined || find.get(query) !== undefined
}

async function matches(expression: string, document: LakeDocument, pattern: string) {
  const tree = parse(`${expression} match $pattern`, {params: {pattern}})
  const found: unknown = await (await evaluate(tree, {root: document, params: {pattern}})).get()
  return found
}

/** Characters with different rules for case, tokens, tokenizers and UTF-8. */
const odd = [...'aAbB019_.\'=~`*-,"\\/ \n\0éÉßẞſKkıİiIσςΣǅǆǄ\u0301ﬁ中あ\ue000\u00a0\u2028\ufeff']
const unit = fc.oneof(
  fc.constantFrom(...odd, '😀', '😁', '𐐀', '𐐨', '\ud83d', '\ude00'),
  fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
)
const text = fc.array(unit, {maxLength: 12}).map((units) => units.join(''))
/** Patterns that are made from a text have a good chance to match. */
const textAndPattern = fc
  .tuple(
    text,
    fc.nat(12),
    fc.nat(12),
    fc.constantFrom('', '*', '.', '*b'),
    fc.constantFrom('same', 'upper', 'lower'),
    text,
  )
  .map(([whole, start, length, end, letters, other]) => {
    const part = `${whole.slice(start % (whole.length + 1)).slice(0, length)}${end}`
    const changed = {same: part, upper: part.toUpperCase(), lower: part.toLowerCase()}[letters]
    return {whole, pattern: changed ?? '', other}
  })
const numRuns = runs(2000, 50_000)

describe('the full-text index', () => {
  it('finds every document with a string that groq-js matches', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(textAndPattern, async ({whole, pattern, other}) => {
        for (const wanted of [pattern, other]) {
          const document = documentWith({list: [{text: whole}]})
          if ((await matches('list[].text', document, wanted)) !== true) continue
          count += 1
          expect(isFound(document, wanted)).toBe(true)
        }
      }),
      {numRuns},
    )
    expect(count).toBeGreaterThan(numRuns / 10)
  })

  it('finds every document with a text of blocks that groq-js matches', async () => {
    await fc.assert(
      fc.asyncProperty(textAndPattern, fc.nat(12), async ({whole, pattern}, at) => {
        const children = [span(whole.slice(0, at)), {_type: 'break'}, span(whole.slice(at))]
        const document = documentWith({body: [{_type: 'block', children}]})
        if ((await matches('pt::text(body)', document, pattern)) !== true) return
        expect(isFound(document, pattern)).toBe(true)
      }),
      {numRuns},
    )
  })

  const long = 'x'.repeat(1024)
  it.each([
    ['Still water', 'still', true],
    ['Still water', 'WAT*', true],
    ['Still water', 'ater', false],
    ['Still water', 'still lake', false],
    ['a.b.c', 'abc', true],
    ['an e-mail', 'mail', true],
    ['ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύς', true],
    ['Straße', 'STRASSE', false],
    [long, long, true],
    [`${long}x`, long, false],
    [`${long}xyz`, `${long}*`, false],
    [`${long}xyz`, `${long.slice(1)}*`, true],
  ])('finds %.20j by %.20j: %j', async (whole, pattern, expected) => {
    const document = documentWith({whole})
    expect([isFound(document, pattern), await matches('whole', document, pattern)]).toEqual([
      expected,
      expected,
    ])
  })

  it('finds a draft by its published id, and by its own', () => {
    const draft = {...documentWith({}), _id: 'drafts.one-two'}
    expect(['one', 'drafts.one', 'three'].map((pattern) => isFound(draft, pattern))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('has the words of long strings without spaces, and of many dots', () => {
    for (const whole of ['x'.repeat(4_000_000), '.'.repeat(4_000_000), '.x'.repeat(2_000_000)]) {
      expect(isFound(documentWith({whole}), 'note')).toBe(true)
    }
  })

  it('finds a document by many words', () => {
    const whole = Array.from({length: 5000}, (_, n) => `word${n}`).join(' ')
    expect(isFound(documentWith({whole}), whole)).toBe(true)
    expect(isFound(documentWith({whole}), `other ${whole}`)).toBe(false)
  })

  it.each(['*', '', '*a', '"-"', '.*'])('cannot restrict documents by %j', (pattern) => {
    expect(wordQueryOf(pattern)).toBeUndefined()
  })
})

it('an encoded token is one token of the tokenizer, and a prefix becomes a prefix', () => {
  database.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, 'row')`)
  const terms = database.prepare('SELECT term FROM temp.terms')
  fc.assert(
    fc.property(
      fc.string({unit: 'binary', minLength: 1, maxLength: 20}),
      fc.nat(20),
      (token, length) => {
        const encoded = encodeToken(token)
        insert.run(encoded)
        expect(terms.all()).toEqual([{term: encoded}])
        expect(encoded.startsWith(encodeToken(token.slice(0, length)))).toBe(true)
      },
    ),
    {numRuns: runs(1000, 20_000)},
  )
})
