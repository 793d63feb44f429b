import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readResult, type Mismatch} from '../../../web/lake/read-result.ts'
import type {Shape} from '../../../web/lake/shape.ts'
import {shapes} from '../../../web/lake/shapes.ts'
import {runs} from '../../property-runs.ts'

const text = {is: 'string', nullable: true} as const
const article: Shape = {
  is: 'object',
  fields: {
    _id: {is: 'string'},
    title: text,
    slug: text,
    part: {is: 'number', nullable: true},
    state: {is: 'string', values: ['open', 'closed'], nullable: true},
    body: {is: 'text', nullable: true},
    profiles: {
      is: 'list',
      nullable: true,
      of: {is: 'object', fields: {_key: {is: 'string'}, label: text}},
    },
    target: {
      is: 'oneOf',
      nullable: true,
      members: ['author', 'topic'].map((type) => ({
        is: 'object',
        fields: {_type: {is: 'string', values: [type]}, name: text},
      })),
    },
  },
}

function readOne(fields: object): unknown {
  return readResult({_id: 'one', ...fields}, article)
}

describe('a field of another type becomes null', () => {
  test.each([
    [{title: 5}, {title: null}],
    [{title: {}}, {title: null}],
    [{part: '2'}, {part: null}],
    [{state: 'toString'}, {state: null}],
    [{body: 'Words'}, {body: null}],
    [{profiles: 'x'}, {profiles: null}],
    [{target: {_type: 'settings'}}, {target: null}],
    [{target: [1]}, {target: null}],
  ])('%j', (stored, read) => {
    expect(readOne(stored)).toEqual({_id: 'one', ...read})
  })
})

test('returns a matching result unchanged', () => {
  const fields = {
    title: 'Pond',
    part: 2,
    state: 'open',
    body: [{_type: 'block'}, 'x'],
    profiles: [{_key: 'a', label: 'ORCID'}],
    target: {_type: 'topic', name: null},
  }
  expect(readOne(fields)).toEqual({_id: 'one', ...fields})
})

test('omits list entries that do not match, and adds missing keys', () => {
  expect(readOne({profiles: [1, null, {label: 'A'}, {_key: 'b', label: []}]})).toEqual({
    _id: 'one',
    profiles: [
      {_key: 'entry-2', label: 'A'},
      {_key: 'b', label: null},
    ],
  })
})

test('omits a document without a required field from a list', () => {
  expect(readResult([{title: 'No id'}, {_id: 'b'}], {is: 'list', of: article})).toEqual([
    {_id: 'b'},
  ])
})

test('treats names of Object.prototype like any other field', () => {
  const stored: unknown = JSON.parse('{"_id": "one", "__proto__": {"title": "x"}, "toString": 1}')
  expect(readResult(stored, article)).toEqual({_id: 'one'})
})

test('reports a reference to another type at its path', () => {
  const misfits: Mismatch[] = []
  const stored = {_id: 'one', target: {_type: 'settings', name: 'x'}}
  expect(readResult(stored, article, (mismatch) => misfits.push(mismatch))).toEqual({
    _id: 'one',
    target: null,
  })
  expect(misfits).toEqual([
    {document: 'one', path: 'target', found: 'settings', expected: 'author or topic'},
  ])
})

test('no query has an untyped part except Portable Text', () => {
  expect(JSON.stringify(shapes)).not.toContain('"is":"any"')
})

test('reports omitted values with their document', () => {
  const misfits: Mismatch[] = []
  const stored = [{_id: 'one', profiles: [{_key: 'a', label: 5}]}]
  readResult(stored, {is: 'list', of: article}, (mismatch) => misfits.push(mismatch))
  expect(misfits).toEqual([
    {
      document: 'one',
      path: 'profiles[0].label',
      found: 'of type number',
      expected: 'a value of type string',
    },
  ])
})

test('reports a value where the query never has one', () => {
  const never: Shape = {is: 'oneOf', members: [], nullable: true}
  const misfits: Mismatch[] = []
  const shape: Shape = {is: 'object', fields: {publishedAt: never}}
  readResult({publishedAt: 'today'}, shape, (mismatch) => misfits.push(mismatch))
  expect(misfits).toEqual([
    {document: undefined, path: 'publishedAt', found: 'of type string', expected: 'no value'},
  ])
})

describe('characters that XML cannot represent', () => {
  test('are removed from texts and Portable Text, but not from slugs', () => {
    const stored = {
      title: 'Be\u0007ll \ud83d\u0000',
      slug: 'be\u0007ll',
      body: [{_type: 'block', children: [{text: 'One\u000btwo\u001b \ufffe'}]}],
    }
    expect(readOne(stored)).toEqual({
      _id: 'one',
      title: 'Bell ',
      slug: 'be\u0007ll',
      body: [{_type: 'block', children: [{text: 'One\ntwo '}]}],
    })
  })

  test('do not include line ends, tabs, emoji and invisible characters of a preview', () => {
    const title = 'A\n\tB 👩‍👩‍👧 \u200b\u2060\ufeff'
    expect(readOne({title})).toEqual({_id: 'one', title})
  })
})

test('any result matches the shape of its query afterwards', () => {
  const names = Object.keys(shapes)
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      const shape = shapes[name]
      if (!shape) throw new Error(name)
      const once = readResult(value, shape)
      const misfits: Mismatch[] = []
      if (once !== null) expect(readResult(once, shape, (each) => misfits.push(each))).toEqual(once)
      expect(misfits).toEqual([])
    }),
    {numRuns: runs(300, 10_000)},
  )
})
