import {applyPatch} from 'mendoza'
import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {withoutRevision} from '../../../lake/history/mendoza.ts'
import {mutate} from '../../../lake/mutations/mutate.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, refusalOf} from '../open-dataset.ts'

const start = {
  _id: 'doc',
  _type: 'note',
  list: ['a', 'b', 'c'],
  keyed: [{_key: 'x'}, {_key: 'y'}, {_key: 'x2'}],
  n: 1,
  text: 'old',
}

const patches: [what: string, patch: JsonObject, changed: Partial<JsonObject>][] = [
  ['set', {set: {text: 'new', 'a.b': 1}}, {text: 'new', a: {b: 1}}],
  [
    'set an element by its key',
    {set: {'keyed[_key=="y"].v': 1}},
    {keyed: [{_key: 'x'}, {_key: 'y', v: 1}, {_key: 'x2'}]},
  ],
  [
    'setIfMissing keeps existing values',
    {setIfMissing: {text: 'new', other: 'new'}},
    {other: 'new'},
  ],
  [
    'unset',
    {unset: ['text', 'list[0]', 'keyed[_key=="y"]', 'missing']},
    {text: undefined, list: ['b', 'c'], keyed: [{_key: 'x'}, {_key: 'x2'}]},
  ],
  ['inc and dec', {inc: {n: 5}, dec: {n: 2}}, {n: 4}],
  ['insert before', {insert: {before: 'list[0]', items: ['z']}}, {list: ['z', 'a', 'b', 'c']}],
  [
    'insert after the last',
    {insert: {after: 'list[-1]', items: ['z']}},
    {list: ['a', 'b', 'c', 'z']},
  ],
  [
    'insert with replace',
    {insert: {replace: 'list[1]', items: ['y', 'z']}},
    {list: ['a', 'y', 'z', 'c']},
  ],
  [
    'insert after several matches inserts after the last',
    {insert: {after: 'keyed[_key=="x",_key=="y"]', items: ['z']}},
    {keyed: [{_key: 'x'}, {_key: 'y'}, 'z', {_key: 'x2'}]},
  ],
  [
    'insert after a range inserts after its last item',
    {insert: {after: 'list[0:2]', items: ['z']}},
    {list: ['a', 'b', 'z', 'c']},
  ],
  [
    'insert before a range inserts before its first item',
    {insert: {before: 'list[1:]', items: ['z']}},
    {list: ['a', 'z', 'b', 'c']},
  ],
  ['diffMatchPatch', {diffMatchPatch: {text: '@@ -1,3 +1,3 @@\n-old\n+new\n'}}, {text: 'new'}],
  [
    'the documented order of operations',
    {setIfMissing: {n: 9}, set: {n: 10}, inc: {n: 1}, unset: ['text']},
    {n: 11, text: undefined},
  ],
  ['a path that matches nothing', {unset: ['_empty_action_guard_pseudo_field_']}, {}],
]

describe('mutate', () => {
  for (const [what, patch, changed] of patches) {
    it(`patches: ${what}`, () => {
      const dataset = openDataset()
      dataset.write([{create: start}])
      const commit = dataset.write([{patch: {id: 'doc', ...patch}}], 'second')
      const expected = JSON.parse(JSON.stringify({...start, ...changed}))
      expect(readDocument(dataset, 'doc')).toEqual({
        ...expected,
        _rev: 'second',
        _createdAt: '2026-01-01T00:00:00.000Z',
        _updatedAt: '2026-01-01T00:00:00.000Z',
      })
      expect(commit.changes).toHaveLength(1)
    })
  }

  it('gives all documents of a transaction its id as revision, the same time, and one event', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'note'}}], 'first')
    dataset.time = new Date('2026-01-02T00:00:00Z')
    const commit = dataset.write(
      [
        {patch: {id: 'a', set: {n: 1}}},
        {create: {_id: 'b', _type: 'note'}},
        {patch: {id: 'a', inc: {n: 1}}},
      ],
      'second',
    )
    expect(dataset.heard.at(-1)).toBe(commit)
    expect(commit).toMatchObject({
      position: 2,
      transactionId: 'second',
      author: 'tester',
      timestamp: '2026-01-02T00:00:00.000Z',
    })
    expect(
      commit.changes.map((change) => [change.documentId, change.previous?._rev, change.next?._rev]),
    ).toEqual([
      ['a', 'first', 'second'],
      ['b', undefined, 'second'],
    ])
    expect(commit.changes[0]?.mutations).toEqual([
      {patch: {id: 'a', set: {n: 1}}},
      {patch: {id: 'a', inc: {n: 1}}},
    ])
    expect(readDocument(dataset, 'a')).toEqual({
      _id: 'a',
      _type: 'note',
      n: 2,
      _rev: 'second',
      _createdAt: '2026-01-01T00:00:00.000Z',
      _updatedAt: '2026-01-02T00:00:00.000Z',
    })
  })

  it('has effects that convert each state to the next and back', () => {
    const dataset = openDataset()
    dataset.write([{create: start}])
    dataset.write([
      {patch: {id: 'doc', set: {text: 'new words'}, insert: {after: 'list[0]', items: [1]}}},
    ])
    dataset.write([{patch: {id: 'doc', unset: ['keyed', 'n']}}])
    dataset.write([{delete: {id: 'doc'}}])
    for (const {changes} of dataset.heard) {
      for (const {previous, next, effects} of changes) {
        const before = previous && withoutRevision(previous)
        const after = next && withoutRevision(next)
        expect(applyPatch(before, effects.apply)).toEqual(after)
        expect(applyPatch(after, effects.revert)).toEqual(before)
      }
    }
    expect(dataset.heard.at(-1)?.changes[0]?.effects.apply).toEqual([0, null])
  })

  it('deletes and patches each document of a list of ids once', () => {
    const dataset = openDataset()
    dataset.write(['a', 'b', 'c'].map((_id) => ({create: {_id, _type: 'note', n: 1}})))
    dataset.write([{patch: {id: ['a', 'b', 'a'], inc: {n: 1}}}, {delete: {id: ['b', 'c', 'no']}}])
    expect(['a', 'b', 'c'].map((id) => readDocument(dataset, id)?.['n'])).toEqual([
      2,
      undefined,
      undefined,
    ])
    expect(refusalOf(() => dataset.write([{delete: {id: ['a', 5]}}]))).toMatchObject({
      code: 'invalid',
    })
    expect(readDocument(dataset, 'a')?.['n']).toBe(2)
  })

  it('generates an id if it is missing or only a prefix', () => {
    const dataset = openDataset()
    const {results} = mutate(
      dataset,
      {mutations: [{create: {_type: 'note'}}, {create: {_id: 'drafts.', _type: 'note'}}]},
      'tester',
    )
    expect(results.map(({id}) => id)).toEqual([
      expect.stringMatching(/^id\d+$/),
      expect.stringMatching(/^drafts\.id\d+$/),
    ])
    expect(results.map(({document}) => document?._id)).toEqual(results.map(({id}) => id))
  })

  it('does nothing if createIfNotExists finds a document or delete finds none', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'note'}}], 'first')
    const {results, commit} = mutate(
      dataset,
      {mutations: [{createIfNotExists: {_id: 'a', _type: 'note', n: 1}}, {delete: {id: 'b'}}]},
      'tester',
    )
    expect(results).toEqual([
      {id: 'a', operation: 'none', document: expect.objectContaining({_rev: 'first'})},
      {id: 'b', operation: 'none', document: null},
    ])
    expect(commit.changes).toEqual([])
    expect(dataset.heard).toHaveLength(1)
  })

  it('replaces a whole document and keeps _createdAt', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'note', n: 1}}])
    dataset.time = new Date('2026-01-02T00:00:00Z')
    dataset.write([{createOrReplace: {_id: 'a', _type: 'note', m: 2}}], 'second')
    expect(readDocument(dataset, 'a')).toEqual({
      _id: 'a',
      _type: 'note',
      m: 2,
      _rev: 'second',
      _createdAt: '2026-01-01T00:00:00.000Z',
      _updatedAt: '2026-01-02T00:00:00.000Z',
    })
  })

  it('adds keys to objects in arrays on request, and keeps existing keys', () => {
    const dataset = openDataset()
    mutate(
      dataset,
      {
        autoGenerateArrayKeys: true,
        mutations: [
          {
            create: {
              _id: 'a',
              _type: 'note',
              list: [{n: 1}, {_key: 'k', deep: [{n: 2}]}, 'text'],
              many: [1, 2],
            },
          },
          {patch: {id: 'a', insert: {after: 'list[-1]', items: [{n: 3}]}}},
          {patch: {id: 'a', set: {'many[*]': {n: 4}}}},
        ],
      },
      'tester',
    )
    // All items that a path selects would get the same key.
    expect(readDocument(dataset, 'a')?.['many']).toEqual([{n: 4}, {n: 4}])
    const key = expect.stringMatching(/^\w{12}$/)
    expect(readDocument(dataset, 'a')?.['list']).toEqual([
      {_key: key, n: 1},
      {_key: 'k', deep: [{_key: key, n: 2}]},
      'text',
      {_key: key, n: 3},
    ])
  })

  it('writes nothing and publishes nothing in a dry run', () => {
    const dataset = openDataset()
    const {commit, results} = mutate(
      dataset,
      {dryRun: true, transactionId: 't', mutations: [{create: {_id: 'a', _type: 'note'}}]},
      'tester',
    )
    expect(results).toEqual([
      {id: 'a', operation: 'create', document: expect.objectContaining({_rev: 't'})},
    ])
    expect(commit.position).toBe(1)
    expect(readDocument(dataset, 'a')).toBeUndefined()
    expect(dataset.heard).toEqual([])
    expect(dataset.write([{create: {_id: 'a', _type: 'note'}}], 't').position).toBe(1)
  })

  it('rolls back a transaction whose last mutation fails', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'note'}}], 'first')
    expect(
      refusalOf(() =>
        dataset.write([
          {patch: {id: 'a', set: {n: 1}}},
          {create: {_id: 'b', _type: 'note'}},
          {patch: {id: 'a', ifRevisionID: 'stale', set: {n: 2}}},
        ]),
      ),
    ).toMatchObject({code: 'conflict'})
    expect(readDocument(dataset, 'a')).toMatchObject({_rev: 'first'})
    expect(readDocument(dataset, 'b')).toBeUndefined()
    expect(dataset.heard).toHaveLength(1)
  })
})

const refusals: [what: string, mutations: JsonObject[], index: number, error: JsonObject][] = [
  [
    'create of an existing document',
    [{create: {_id: 'a', _type: 'note'}}],
    0,
    {type: 'documentAlreadyExistsError', id: 'a'},
  ],
  [
    'patch of a missing document',
    [{patch: {id: 'a', set: {n: 1}}}, {patch: {id: 'no', set: {n: 1}}}],
    1,
    {type: 'documentNotFoundError', id: 'no'},
  ],
  [
    'a stale revision',
    [{patch: {id: 'a', ifRevisionID: 'old', set: {n: 1}}}],
    0,
    {type: 'documentRevisionIDDoesNotMatchError', id: 'a', currentRevisionID: 'first'},
  ],
  [
    'deletion of a referenced document',
    [{delete: {id: 'b'}}, {delete: {id: 'a'}}],
    1,
    {type: 'documentHasExistingReferencesError', id: 'a', referencingIDs: ['holder']},
  ],
  [
    'a strong reference to a missing document',
    [{create: {_id: 'c', _type: 'note', to: {_ref: 'no'}}}],
    0,
    {type: 'documentReferenceDoesNotExistError', id: 'c', referenceID: 'no'},
  ],
  [
    'a strong reference to a missing document in a draft',
    [{create: {_id: 'drafts.c', _type: 'note', to: {_ref: 'no'}}}],
    0,
    {type: 'documentReferenceDoesNotExistError', id: 'drafts.c'},
  ],
]

describe('mutate throws conflict', () => {
  for (const [what, mutations, index, error] of refusals) {
    it(what, () => {
      const dataset = openDataset()
      dataset.write(
        [
          {create: {_id: 'a', _type: 'note'}},
          {create: {_id: 'b', _type: 'note'}},
          {create: {_id: 'holder', _type: 'note', to: {_ref: 'a'}}},
        ],
        'first',
      )
      expect(refusalOf(() => dataset.write(mutations))).toMatchObject({
        code: 'conflict',
        details: {
          type: 'mutationError',
          description: 'The mutation(s) failed',
          items: [{index, error: {...error, description: expect.any(String)}}],
        },
      })
    })
  }

  it('a transaction id that was used before', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'note'}}], 'same')
    expect(
      refusalOf(() => dataset.write([{create: {_id: 'b', _type: 'note'}}], 'same')),
    ).toMatchObject({code: 'conflict', details: {type: 'mutationError'}})
  })
})

describe('references', () => {
  it.each<[string, JsonObject[]]>([
    [
      'a strong reference to a document of the same transaction',
      [{create: {_id: 'a', _type: 'note', to: {_ref: 'b'}}}, {create: {_id: 'b', _type: 'note'}}],
    ],
    [
      'a weak reference to a missing document',
      [{create: {_id: 'a', _type: 'note', to: {_ref: 'b', _weak: true}}}],
    ],
    [
      'a reference to another dataset',
      [{create: {_id: 'a', _type: 'note', to: {_ref: 'b', _dataset: 'other'}}}],
    ],
    [
      'deletion together with the only referring document',
      [
        {create: {_id: 'a', _type: 'note', to: {_ref: 'b'}}},
        {create: {_id: 'b', _type: 'note'}},
        {delete: {id: 'b'}},
        {delete: {id: 'a'}},
      ],
    ],
  ])('may be: %s', (_, mutations) => {
    expect(openDataset().write(mutations).position).toBe(1)
  })
})

const nested = (depth: number): JsonObject => (depth === 1 ? {a: 1} : {a: nested(depth - 1)})
const invalid: [what: string, mutation: JsonObject, message: string][] = [
  [
    'an unknown mutation',
    {replace: {}},
    'mutations[0]: A mutation must be an object with exactly one of create',
  ],
  [
    'two mutations in one object',
    {create: {_type: 'note'}, delete: {id: 'a'}},
    'this one has create, delete',
  ],
  ['no type', {create: {_id: 'b'}}, 'The document "b" needs a "_type"'],
  ['an invalid id', {create: {_id: '../x', _type: 'note'}}, '"../x" is not a valid document id'],
  ['a change of type', {patch: {id: 'a', set: {_type: 'other'}}}, 'changes "_type"'],
  ['an unknown patch operation', {patch: {id: 'a', push: {}}}, 'Unknown patch operation "push"'],
  [
    'an invalid path',
    {patch: {id: 'a', set: {'a.': 1}}},
    'The operation "set" cannot be applied to "a"',
  ],
  ['21 levels', {create: {_id: 'b', _type: 'note', ...nested(21)}}, 'more than 20 levels deep'],
  [
    '1,001 attributes',
    {
      create: {
        _id: 'b',
        _type: 'note',
        ...Object.fromEntries(Array.from({length: 1000}, (__, index) => [`a${index}`, 1])),
      },
    },
    'the maximum is 1000',
  ],
  ['a query where it is not allowed', {delete: {query: '*'}}, 'give an "id"'],
]

describe('mutate throws invalid', () => {
  for (const [what, mutation, message] of invalid) {
    it(what, () => {
      const dataset = openDataset()
      dataset.write([{create: {_id: 'a', _type: 'note'}}])
      expect(refusalOf(() => dataset.write([mutation]))).toMatchObject({
        code: 'invalid',
        message: expect.stringContaining(message),
      })
    })
  }

  it('unlimited nesting, which JSON allows', () => {
    const endless: JsonObject = JSON.parse(
      `{"_type":"note","a":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    )
    for (const autoGenerateArrayKeys of [false, true]) {
      const refused = () =>
        mutate(openDataset(), {mutations: [{create: endless}], autoGenerateArrayKeys}, 'tester')
      expect(refusalOf(refused)).toMatchObject({code: 'invalid'})
    }
  })

  it('accepts 20 levels of nesting', () => {
    expect(openDataset().write([{create: {_id: 'b', _type: 'note', ...nested(20)}}]).position).toBe(
      1,
    )
  })
})
