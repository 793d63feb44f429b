import {jsonMatch} from '@sanity/json-match'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Json, JsonObject} from '../../../lake/document.ts'
import {matchPath, type Steps} from '../../../lake/mutations/match-path.ts'
import {runs} from '../../property-runs.ts'
import {refusalOf} from '../open-dataset.ts'

/** The document and the paths of Sanity's page on JSONMatch. */
const fred: JsonObject = {
  name: 'fred',
  friends: [
    {name: 'mork', age: 40, favoriteColor: 'red'},
    {name: 'mindy', age: 32, favoriteColor: 'blue'},
    {name: 'franklin', favoriteColor: 'yellow'},
  ],
  roles: ['admin', 'owner'],
  contactInfo: {
    streetAddress: '42 Mountain Road',
    state: {shortName: 'WY', longName: 'Wyoming'},
  },
}

const documented: [path: string, values: Json[]][] = [
  ['name', ['fred']],
  ['friends[*].name', ['mork', 'mindy', 'franklin']],
  ['friends[age > 35].name', ['mork']],
  ['friends[age > 30, favoriteColor == "blue"].name', ['mork', 'mindy']],
  ['friends[age?].age', [40, 32]],
  ['friends[0].name', ['mork']],
  ['friends[0, 1].name', ['mork', 'mindy']],
  ['friends[1:3].name', ['mindy', 'franklin']],
  ['friends[0, 2:3].name', ['mork', 'franklin']],
  ['contactInfo.state.shortName', ['WY']],
  ['contactInfo.state[shortName, longName]', ['WY', 'Wyoming']],
  ['friends.age[@ > 35]', [40]],
  ['roles', [['admin', 'owner']]],
  ['roles[*]', ['admin', 'owner']],
  ['roles[:]', ['admin', 'owner']],
  ['roles[0]', ['admin']],
  ['roles[-1]', ['owner']],
  ['contactInfo..shortName', ['WY']],
  ['..shortName', ['WY']],
  ['[contactInfo.state.shortName, roles]', ['WY', ['admin', 'owner']]],
  ['contactInfo.*', ['42 Mountain Road', {shortName: 'WY', longName: 'Wyoming'}]],
  ["contactInfo['streetAddress']", ['42 Mountain Road']],
  ['friends["mork" == name].age', [40]],
  ['friends[name > "minda"].name', ['mork', 'mindy']],
]

function match(document: Json, path: string, left = 100_000): {steps: Steps; value?: Json}[] {
  return matchPath(document, path, {left}).map(({steps, value}) =>
    value === undefined ? {steps} : {steps, value},
  )
}

function valuesOf(document: Json, path: string): Json[] {
  return match(document, path).flatMap(({value}) => (value === undefined ? [] : [value]))
}

function texts(values: unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort()
}

describe('matchPath', () => {
  it.each(documented)('%s', (path, values) => {
    expect(valuesOf(fred, path)).toEqual(values)
  })

  const name = fc.constantFrom('a', 'b', 'n')
  const keyed = fc.uniqueArray(fc.constantFrom('k', 'l', 'm'), {maxLength: 3})
  const {json} = fc.letrec<{json: Json}>((tie) => ({
    json: fc.oneof(
      {maxDepth: 4},
      fc.constantFrom<Json>(1, 2, 'x', true, null),
      fc.dictionary(name, tie('json'), {maxKeys: 3, noNullPrototype: true}),
      fc.array(tie('json'), {maxLength: 3}),
      fc
        .tuple(keyed, fc.dictionary(name, tie('json'), {maxKeys: 2, noNullPrototype: true}))
        .map(([keys, rest]) => keys.map((_key) => ({_key, ...rest}))),
    ),
  }))
  const segment = fc.constantFrom(
    '.a',
    '.n',
    '.*',
    '[*]',
    '[:]',
    '[0]',
    '[-1]',
    '[0, 1]',
    '[1:]',
    '[:2]',
    '[n > 1]',
    '[_key == "k"]',
    '["l" == _key]',
    '[n?]',
    '[a, b]',
    '[@ == 1]',
    '[n != 2, 0]',
    '..n',
    '..a',
  )
  const path = fc.array(segment, {minLength: 1, maxLength: 4}).map((parts) => `d${parts.join('')}`)

  it('selects the values that @sanity/json-match selects', () => {
    fc.assert(
      fc.property(json, path, (d, text) => {
        const document = {d}
        // It can return one value twice.
        const places = new Map(
          [...jsonMatch(document, text)].map((each) => [JSON.stringify(each.path), each.value]),
        )
        const expected = [...places.values()]
        const found = texts(valuesOf(document, text))
        expect(found).toEqual(texts(expected.filter((value) => value !== undefined)))
      }),
      {numRuns: runs(2000, 50_000)},
    )
  })

  it.each<[string, Json, string, Steps[]]>([
    [
      'both of two items with one key',
      {l: [{_key: 'k'}, {_key: 'k'}]},
      'l[*]',
      [
        ['l', 0],
        ['l', 1],
      ],
    ],
    [
      'both of them by their key',
      {l: [{_key: 'k'}, {_key: 'k'}]},
      'l[_key=="k"]',
      [
        ['l', 0],
        ['l', 1],
      ],
    ],
    ['an attribute that can be created', {a: {}}, 'a.b.c', [['a', 'b', 'c']]],
    ['no attribute of a missing item', {l: []}, 'l[0].a', []],
    ['no item with a missing key', {l: []}, 'l[_key=="k"].a', []],
    ['no item of a value that is not an array', {a: {}}, 'a.l[0]', []],
    ['only existing attributes, recursively', {a: 'x', b: {n: 1}}, '..n', [['b', 'n']]],
    ['no attribute of items that are strings', {l: ['x', {}]}, 'l.n', [['l', 1, 'n']]],
    ['each value once', {a: {b: {c: 1}}}, '..*..c', [['a', 'b', 'c']]],
  ])('selects %s', (_what, document, text, steps) => {
    expect(match(document, text).map((each) => each.steps)).toEqual(steps)
  })

  it.each(['constructor', 'toString.name', 'hasOwnProperty', '..constructor', '[constructor?].a'])(
    'does not find inherited properties: %s',
    (text) => {
      expect(valuesOf({a: {}}, text)).toEqual([])
    },
  )

  it.each([
    ['a b', 'cannot be parsed'],
    ['a:b', 'cannot be parsed'],
    ['a]', 'cannot be parsed'],
    ['a.', 'cannot be parsed'],
    ['a[', 'cannot be parsed'],
    ['l[]', 'cannot be parsed'],
    ['l[0:1:1]', 'cannot be parsed'],
    ['', 'cannot be parsed'],
    ['"a"', 'is a value, not a path'],
    ['a["b"]', 'single quotes'],
    ["l[_key=='k']", 'double quotes'],
    ['l[0.5]', 'whole number'],
    ['@', 'selects the document itself'],
    ['[a == 1]', 'selects the document itself'],
    ['__proto__.x', '"__proto__"'],
    ["a['__proto__']", '"__proto__"'],
    ['..__proto__', '"__proto__"'],
    ['['.repeat(50_000), 'cannot be parsed'],
  ])('refuses %s', (text, message) => {
    const refusal = refusalOf(() => match({a: 1, l: [{_key: 'k'}]}, text))
    expect(refusal).toMatchObject({code: 'invalid', message: expect.stringContaining(message)})
  })

  it('throws for paths that exceed the budget', () => {
    const l = Array.from({length: 100}, (_, n) => ({n}))
    const constraints = Array.from({length: 50}, (_, n) => `n == ${n}`)
    expect(match({l}, `l[${constraints.join()}]`, 20_000)).toHaveLength(50)
    const refusal = refusalOf(() => match({l}, `l[${constraints.join()}]`, 1000))
    expect(refusal).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('several requests'),
    })
  })
})
