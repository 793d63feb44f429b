import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, refusalOf} from '../open-dataset.ts'

function patched(content: JsonObject, patch: JsonObject): JsonObject {
  const dataset = openDataset()
  dataset.write([{create: {_id: 'd', _type: 't', ...content}}])
  dataset.write([{patch: {id: 'd', ...patch}}])
  const document = readDocument(dataset, 'd')
  expect(document).toBeDefined()
  const {_id, _type, _rev, _createdAt, _updatedAt, ...rest} = document ?? {}
  return rest
}

const friends: JsonObject = {friends: [{name: 'a', age: 40}, {name: 'b'}]}
const keyed = {
  l: [
    {_key: 'k', n: 1},
    {_key: 'k', n: 2},
    {_key: 'm', n: 3},
  ],
}

const cases: [content: JsonObject, patch: JsonObject, result: JsonObject][] = [
  // Wildcards, and names that apply to the items of an array.
  [friends, {set: {'friends[*].name': 'Z'}}, {friends: [{name: 'Z', age: 40}, {name: 'Z'}]}],
  [friends, {set: {'friends.name': 'Z'}}, {friends: [{name: 'Z', age: 40}, {name: 'Z'}]}],
  [friends, {set: {'friends.age[@ > 35]': 1}}, {friends: [{name: 'a', age: 1}, {name: 'b'}]}],
  [friends, {unset: ['friends[*]']}, {friends: []}],
  [friends, {unset: ['friends[*].age']}, {friends: [{name: 'a'}, {name: 'b'}]}],
  [{c: {a: 1, b: 2}}, {unset: ['c.*']}, {c: {}}],
  [{nums: [1, 2, 'x', 4]}, {inc: {'nums[:]': 10}}, {nums: [11, 12, 'x', 14]}],
  [{nums: [1, 2, 3]}, {dec: {'nums[1:]': 1}}, {nums: [1, 1, 2]}],
  [
    {l: ['ab', 1, 'ab']},
    {diffMatchPatch: {'l[*]': '@@ -1,2 +1,3 @@\n ab\n+c\n'}},
    {l: ['abc', 1, 'abc']},
  ],
  [{l: [null, 'kept']}, {setIfMissing: {'l[:]': 'new'}}, {l: ['new', 'kept']}],
  [{a: {n: 1, b: {n: {n: 3}}}}, {set: {'..n': 0}}, {a: {n: 0, b: {n: 0}}}],
  [{a: {n: 1, b: {n: {n: 3}}}}, {unset: ['..n']}, {a: {b: {}}}],
  [
    keyed,
    {set: {'l[_key=="k"].n': 0}},
    {
      l: [
        {_key: 'k', n: 0},
        {_key: 'k', n: 0},
        {_key: 'm', n: 3},
      ],
    },
  ],
  [keyed, {unset: ['l[_key=="k"]']}, {l: [{_key: 'm', n: 3}]}],
  [{l: [1, 2, 3, 4]}, {unset: ['l[3, 0, 2]']}, {l: [2]}],
  [
    {
      l: [
        [1, 2],
        [3, 4],
      ],
    },
    {unset: ['l[*][0]']},
    {l: [[2], [4]]},
  ],

  // Paths without a match change nothing.
  [{n: 1}, {set: {'blocks[_key=="b1"].text': 'x'}}, {n: 1}],
  [{n: 1}, {set: {'list[0].title': 'x'}}, {n: 1}],
  [{n: 1}, {set: {'list[0]': 'x'}}, {n: 1}],
  [{n: 1}, {set: {'a.b[_key=="k"].c': 'x'}}, {n: 1}],
  [{n: 1}, {set: {'user[age == 25]': 'x', 'matrix[1][2]': 'x', 'l[*].a': 'x'}}, {n: 1}],
  [{n: 1}, {setIfMissing: {'list[0].title': 'x', 'b[_key=="k"].c': 'x', 'l[0]': 1}}, {n: 1}],
  [{l: ['a']}, {set: {'l[1]': 'x', 'l[-2]': 'x', 'l[7].a': 'x'}}, {l: ['a']}],
  [{l: []}, {set: {'l[_key=="k"].n': 1}}, {l: []}],
  [{n: 1}, {unset: ['a.b', 'n.x', 'n[0]', 'l[_key=="k"]']}, {n: 1}],
  [{n: 1}, {inc: {'a.b': 1}, diffMatchPatch: {t: '@@ -1,3 +1,3 @@\n-old\n+new\n'}}, {n: 1}],
  [{n: 1}, {insert: {after: 'l[-1]', items: [1]}}, {n: 1}],
  [keyed, {insert: {after: 'l[_key=="no"]', items: [1]}}, keyed],

  // Missing objects on the way are created; other values in the way are replaced.
  [{}, {set: {'a.b.c': 1}, setIfMissing: {'a.b.d': 2}}, {a: {b: {c: 1, d: 2}}}],
  [{a: 'text'}, {set: {'a.b': 1}}, {a: {b: 1}}],
  [{a: null}, {setIfMissing: {a: [], 'b.toString': 1}}, {a: [], b: {toString: 1}}],
  [{a: {}}, {setIfMissing: {'a.constructor': 'own'}}, {a: {constructor: 'own'}}],

  // Insertion.
  [{l: []}, {insert: {after: 'l[-1]', items: [1]}}, {l: [1]}],
  [{l: []}, {insert: {before: 'l[0]', items: [1]}}, {l: [1]}],
  [{l: [1, 2]}, {insert: {before: 'l[-1]', items: [0]}}, {l: [1, 0, 2]}],
  [{l: [1, 2]}, {insert: {after: 'l[9]', items: [3]}}, {l: [1, 2, 3]}],
  [{l: [1, 2, 3, 4]}, {insert: {replace: 'l[1:3]', items: [0]}}, {l: [1, 0, 4]}],
  [{l: [1, 2, 3, 4]}, {insert: {replace: 'l[0, 2]', items: [0]}}, {l: [0, 2, 4]}],
  [{l: [1, 2]}, {insert: {after: 'l[*]', items: [3]}}, {l: [1, 2, 3]}],
  [{l: [1, 2]}, {insert: {before: 'l[:]', items: [0]}}, {l: [0, 1, 2]}],
  [
    {l: [{m: [1]}, {m: [2]}]},
    {insert: {after: 'l[*].m[-1]', items: [9]}},
    {l: [{m: [1, 9]}, {m: [2, 9]}]},
  ],
]

describe('patch paths', () => {
  it.each(cases)('%j with %j becomes %j', (content, patch, result) => {
    expect(patched(content, patch)).toEqual(result)
  })

  it('does not change documents that were read before', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'd', _type: 't', l: [{n: 1}], o: {a: {b: 1}}}}])
    const before = readDocument(dataset, 'd')
    const copy = structuredClone(before)
    const value = {x: [1]}
    dataset.write([
      {
        patch: {
          id: 'd',
          set: {'l[0].n': value, 'o.c': value},
          unset: ['o.a'],
          insert: {after: 'l[-1]', items: [value]},
        },
      },
      {patch: {id: 'd', set: {'o.c.x[0]': 2}, inc: {'l[*].n.x[*]': 5}}},
    ])
    expect(before).toEqual(copy)
    expect(value).toEqual({x: [1]})
    expect(readDocument(dataset, 'd')).toMatchObject({
      l: [{n: {x: [6]}}, {x: [1]}],
      o: {c: {x: [2]}},
    })
  })

  it.each<[patch: JsonObject, message: string]>([
    [{set: {'a b': 1}}, 'The path "a b" cannot be parsed'],
    [{set: {'__proto__.polluted': 1}}, '"__proto__"'],
    [{set: {['__proto__']: {polluted: 1}}}, '"__proto__"'],
    [{setIfMissing: {"a['__proto__']": 1}}, '"__proto__"'],
    [{unset: ['a.__proto__.b']}, '"__proto__"'],
    [{insert: {after: '__proto__[0]', items: []}}, '"__proto__"'],
    [{set: {o: JSON.parse('{"__proto__": 1}')}}, '"__proto__"'],
    [{unset: ['_createdAt']}, '"_createdAt" of "d" must be a time'],
    [{set: {_createdAt: 5}}, '"_createdAt" of "d" must be a time'],
    [{set: {['a b'.padEnd(5000, 'c')]: 1}}, 'c…" cannot be parsed'],
    [{unset: ['*']}, 'changes "_id"'],
    [{set: {'*': 1}}, 'changes "_id"'],
    [{inc: {n: 1.7e308}}, 'is too large'],
    [{set: {n: JSON.parse('1e999')}}, 'is too large'],
  ])('refuses %j', (patch, message) => {
    const refusal = refusalOf(() => patched({a: {}, n: 1.7e308}, patch))
    expect(refusal).toMatchObject({code: 'invalid', message: expect.stringContaining(message)})
  })

  it('accepts many keyed paths in a long array', () => {
    const l = Array.from({length: 1000}, (_, n) => ({_key: `k${n}`, n}))
    const set = Object.fromEntries(l.map(({_key}) => [`l[_key=="${_key}"].n`, 0]))
    expect(patched({l}, {set})).toEqual({l: l.map(({_key}) => ({_key, n: 0}))})
  })
})
