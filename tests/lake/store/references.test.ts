import * as fc from 'fast-check'
import {evaluate, parse} from 'groq-js'
import {describe, expect, it} from 'vitest'
import type {Json, JsonObject, LakeDocument} from '../../../lake/document.ts'
import {fieldOf, nested, referencesOf, strong, weak} from '../../../lake/store/references.ts'
import {runs} from '../../property-runs.ts'

function documentWith(attributes: JsonObject): LakeDocument {
  return {...attributes, _id: 'a', _type: 'note', _rev: 'r', _createdAt: '', _updatedAt: ''}
}

describe('the references of a document', () => {
  it.each<[what: string, attribute: Json, edges: [target: string, field: string, weak: number][]]>([
    ['a strong one', {_ref: 'b'}, [['b', 'x', strong]]],
    ['a weak one', {_ref: 'b', _weak: true}, [['b', 'x', weak]]],
    ['one to another dataset', {_ref: 'b', _dataset: 'c'}, [['b', 'x', weak]]],
    ['one to a global document', {_ref: 'media:b'}, [['media:b', 'x', weak]]],
    [
      'those of a list',
      [{_ref: 'b'}, [{_ref: 'c'}]],
      [
        ['b', 'x[]', strong],
        ['c', 'x[][]', strong],
      ],
    ],
    ['one in an object in a list', [{to: {_ref: 'b'}}], [['b', 'x[].to', strong]]],
    ['one below an odd name', {'a.b': [{_ref: 'b'}]}, [['b', 'x."a.b"[]', strong]]],
    [
      'one within another',
      {_ref: 'b', y: [{_ref: 'c'}]},
      [
        ['b', 'x', strong],
        ['c', 'x.y[]', nested],
      ],
    ],
    [
      'one within an empty one',
      {_ref: '', y: {_ref: 'c'}},
      [
        ['', 'x', strong],
        ['c', 'x.y', strong],
      ],
    ],
    ['none if _ref is not a string', {_ref: 1}, []],
    ['one in an object whose _ref is not a string', {_ref: {_ref: 'b'}}, [['b', 'x._ref', strong]]],
  ])('%s', (_, x, edges) => {
    const found = referencesOf(documentWith({x})).map((edge) => [
      edge.target,
      edge.field,
      edge.weak,
    ])
    expect(found).toEqual(edges)
  })

  it('are at least those that groq-js finds', async () => {
    const value = fc.letrec<{value: unknown}>((tie) => ({
      value: fc.oneof(
        {maxDepth: 4},
        fc.constantFrom('b', 'b', '', 1),
        fc.array(tie('value'), {maxLength: 3}),
        fc.dictionary(
          fc.constantFrom('_ref', '_ref', '_weak', 'x', '__proto__', '0'),
          tie('value'),
          {
            maxKeys: 3,
          },
        ),
      ),
    })).value
    const tree = parse('references("b", "")')
    let count = 0
    await fc.assert(
      fc.asyncProperty(value, async (x) => {
        const document = documentWith(JSON.parse(JSON.stringify({x})))
        const found: unknown = await (await evaluate(tree, {root: document})).get()
        if (found !== true) return
        count += 1
        expect(referencesOf(document).map(({target}) => target)).toContain('b')
      }),
      {numRuns: runs(1000, 20_000)},
    )
    expect(count).toBeGreaterThan(20)
  })
})

function withoutPositions(path: (string | number)[]): string {
  return JSON.stringify(path.map((each) => (typeof each === 'number' ? 0 : each)))
}

describe('the field of a path', () => {
  const name = fc.oneof(
    fc.constantFrom('a', '[]', '.', 'a.b', 'a[]', '"a"', '', '1', '\ud800'),
    fc.string({unit: 'binary'}),
  )
  const step = fc.oneof(name, fc.nat(3))

  it('is different for different names', () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 4}), fc.array(step, {maxLength: 4}), (one, other) => {
        expect(fieldOf(one) === fieldOf(other)).toBe(
          withoutPositions(one) === withoutPositions(other),
        )
      }),
      {numRuns: runs(1000, 20_000)},
    )
  })
})
