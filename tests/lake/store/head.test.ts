import {isDeepStrictEqual} from 'node:util'
import {DatabaseSync} from 'node:sqlite'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isJsonObject, type Json, type JsonObject} from '../../../lake/document.ts'
import {
  headOf,
  isIncomplete,
  leftOutArray,
  leftOutObject,
  leftOutString,
  shortEntries,
} from '../../../lake/store/head.ts'
import {runs} from '../../property-runs.ts'

const system = {
  _id: 'a',
  _type: 'note',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
}

const oddNames = [
  '__proto__',
  'constructor',
  '1',
  '0',
  'a"b',
  'a.b',
  '',
  'ключ',
  '\ud800',
  '\0',
  '$',
]
const name = fc.oneof(fc.string({unit: 'binary', maxLength: 4}), fc.constantFrom(...oddNames))
const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 10}),
  fc.constantFrom('\ud800', '\udfff\ud800', '\0', '1e999', 'x'.repeat(256), 'x'.repeat(257), '"'),
  fc.integer({min: 100, max: 1200}).map((length) => '\0'.repeat(length)),
)
const scalar = fc.oneof(text, fc.double({noNaN: true}), fc.boolean(), fc.constant(null))
const {value} = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 6, withCrossShrink: true},
    scalar,
    fc.array(tie('value'), {maxLength: 12}),
    fc
      .array(fc.tuple(name, tie('value')), {maxLength: 25})
      .map((parts) => Object.fromEntries(parts)),
  ),
}))
/** Any document as it is read from JSON. */
const document = fc
  .array(fc.tuple(name, value), {maxLength: 25})
  .map((parts): JsonObject => JSON.parse(JSON.stringify({...system, ...Object.fromEntries(parts)})))

/** The texts of the markers, as strings that no generated document contains. */
const named = {[leftOutString]: '<string>', [leftOutArray]: '<array>', [leftOutObject]: '<object>'}

/** Parses a head with its markers as strings. */
function parseHead(head: string): JsonObject {
  return JSON.parse(
    head.replaceAll(/"(?:[^"\\]|\\.)*"|[123]e999/g, (token) =>
      token.startsWith('"') ? token : JSON.stringify(named[token as keyof typeof named]),
    ),
  )
}

/** Replaces markers by the parts of the content at the same place. */
function fill(head: Json, content: Json): Json {
  if (head === '<string>' && typeof content === 'string') return content
  if (head === '<array>' && Array.isArray(content)) return content
  if (head === '<object>' && isJsonObject(content)) return content
  if (!isJsonObject(head) || !isJsonObject(content)) return head
  return Object.fromEntries(
    Object.entries(head).map(([key, part]) => [key, fill(part, content[key] ?? null)]),
  )
}

const numRuns = runs(300, 10_000)

const long = 'x'.repeat(257)

function tags(count: number): string[] {
  return Array.from({length: count}, () => 'x'.repeat(96))
}

function notes(count: number): JsonObject {
  return Object.fromEntries(Array.from({length: count}, (_, n) => [`n${n}`, 'x'.repeat(200)]))
}

function nest(depth: number): Json {
  return depth === 0 ? 1 : {a: nest(depth - 1)}
}

describe('a head', () => {
  it('gives the content if its markers are replaced by it, with the same order of attributes', () => {
    fc.assert(
      fc.property(document, (content) => {
        const filled = fill(parseHead(headOf(content)), content)
        expect(isDeepStrictEqual(filled, content)).toBe(true)
        expect(JSON.stringify(filled)).toBe(JSON.stringify(content))
      }),
      {numRuns},
    )
  })

  it('is valid JSON for SQLite, and contains each complete attribute as JSON.stringify writes it', () => {
    const database = new DatabaseSync(':memory:')
    const isValid = database.prepare('SELECT json_valid(?) AS valid')
    const select = database.prepare(`SELECT ? -> '$.a' AS a`)
    fc.assert(
      fc.property(document, value, (content, a) => {
        const whole: JsonObject = JSON.parse(JSON.stringify({a, ...content, ...system}))
        const head = headOf(whole)
        expect(isValid.get(head)).toEqual({valid: 1})
        const parsed: JsonObject = JSON.parse(head)
        if (isIncomplete(parsed['a'] ?? null)) return
        expect(select.get(head)).toEqual({a: JSON.stringify(whole['a'])})
      }),
      {numRuns},
    )
  })

  it('has the stated size and depth', () => {
    fc.assert(
      fc.property(document, (content) => {
        const head = headOf(content)
        const names = Object.keys(content).reduce((sum, key) => sum + JSON.stringify(key).length, 0)
        expect(head.length).toBeLessThanOrEqual(16_000 + names + 30 * Object.keys(content).length)
      }),
      {numRuns},
    )
  })

  const cases: [what: string, attribute: Json, expected: string][] = [
    ['a string of 256 units', 'x'.repeat(256), JSON.stringify('x'.repeat(256))],
    ['a string of 257 units', long, '1e999'],
    ['an array of 2,000 characters', [...tags(20), 'x'.repeat(16)], 'complete'],
    ['an array of 2,001 characters', [...tags(20), 'x'.repeat(17)], '2e999'],
    ['an array with a long string', ['a', long], '2e999'],
    ['an array with a long string in an object', [{a: long}], '2e999'],
    ['an object with long parts', {a: long, b: [long], c: 1}, '{"a":1e999,"b":2e999,"c":1}'],
    ['an object of less than 4,000 characters', notes(18), 'complete'],
    ['an object of more than 4,000 characters', notes(21), '3e999'],
    ['an object with a long object', {a: notes(21), b: {c: 'd'}}, '{"a":3e999,"b":{"c":"d"}}'],
    ['an empty array', [], '[]'],
    ['an empty object', {}, '{}'],
    ['numbers', [0, 1e21, -0.5, 5e-324], '[0,1e+21,-0.5,5e-324]'],
    ['null', null, 'null'],
    ['50 levels', nest(50), 'complete'],
    ['51 levels', nest(51), JSON.stringify(nest(51)).replace(/\{"a":1\}(?=\}*$)/, '3e999')],
  ]

  it.each(cases)('of %s', (_, attribute, expected) => {
    const json = expected === 'complete' ? JSON.stringify(attribute) : expected
    expect(headOf({...system, attribute})).toBe(
      JSON.stringify({...system, attribute: 0}).replace(/0\}$/, `${json}}`),
    )
  })

  it('has markers from the first attribute that does not fit, except for short scalars and system attributes', () => {
    const {_updatedAt, ...first} = system
    const many = Object.fromEntries(Array.from({length: 5}, (_, n) => [`m${n}`, notes(18)]))
    const head = headOf({
      ...first,
      ...many,
      string: 'a',
      array: [],
      object: {},
      number: 1,
      none: null,
      _updatedAt,
    })
    expect(head.length).toBeLessThan(16_000)
    expect(head.slice(head.indexOf('"m4"'))).toBe(
      `"m4":3e999,"string":1e999,"array":2e999,"object":3e999,"number":1,"none":null,"_updatedAt":"${_updatedAt}"}`,
    )
  })
})

it('the short entries of a document are its scalars outside of arrays', () => {
  const content = {
    a: 1,
    b: {c: 'd', e: {f: true}, g: long},
    h: [1],
    i: null,
    j: long,
    k: 'x'.repeat(256),
  }
  expect([...shortEntries(content)]).toEqual([
    ['a', 1],
    ['b.c', 'd'],
    ['b.e.f', true],
    ['k', 'x'.repeat(256)],
  ])
})
