import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {act} from '../../../lake/actions/act.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, refusalOf} from '../open-dataset.ts'

const now = '2026-01-01T00:00:00.000Z'
const times = {_createdAt: '2020-01-01T00:00:00Z', _updatedAt: '2021-01-01T00:00:00Z'}
const document = {_id: 'a', _type: 't', ...times}

describe('the times of a document', () => {
  it.each(['create', 'createIfNotExists', 'createOrReplace'])(
    'are taken from %s if the document does not exist',
    (kind) => {
      const dataset = openDataset()
      const {changes} = dataset.write([{[kind]: document}])
      expect(readDocument(dataset, 'a')).toMatchObject(times)
      expect(changes[0]?.next).toMatchObject(times)
    },
  )

  it.each<[string, JsonObject[], JsonObject]>([
    ['a replacement', [{createOrReplace: {...document, n: 1}}], {_createdAt: now, _updatedAt: now}],
    ['a deletion and a creation', [{delete: {id: 'a'}}, {create: document}], times],
    ['another type', [{createOrReplace: {...document, _type: 'u'}}], times],
    [
      'a creation that is patched',
      [{delete: {id: 'a'}}, {create: document}, {patch: {id: 'a', set: {n: 1}}}],
      {...times, _updatedAt: now},
    ],
    [
      'createIfNotExists',
      [{createIfNotExists: document}],
      {_createdAt: '2025-01-01T00:00:00.000Z', _updatedAt: '2025-01-01T00:00:00.000Z'},
    ],
  ])('after %s of an existing document: the expected times', (what, mutations, expected) => {
    const dataset = openDataset()
    dataset.time = new Date('2025-01-01T00:00:00Z')
    dataset.write([{create: {_id: 'a', _type: 't'}}])
    dataset.time = new Date(now)
    dataset.write(mutations)
    const created = what === 'a replacement' ? {_createdAt: '2025-01-01T00:00:00.000Z'} : {}
    expect(readDocument(dataset, 'a')).toMatchObject({...expected, ...created})
  })

  it('are never in the future', () => {
    const dataset = openDataset()
    const later = '2999-01-01T00:00:00Z'
    dataset.write([{create: {...document, _createdAt: later, _updatedAt: later}}])
    expect(readDocument(dataset, 'a')).toMatchObject({_createdAt: now, _updatedAt: now})
  })

  it.each(['yesterday', '', 5, '2020', '2020-13-45T00:00:00Z', {}, ['2020-01-01T00:00:00Z']])(
    'are rejected if they are invalid: %j',
    (time) => {
      for (const name of ['_createdAt', '_updatedAt']) {
        const refused = () => openDataset().write([{create: {...document, [name]: time}}])
        const message = expect.stringContaining(`The "${name}" of "a" must be a time`)
        expect(refusalOf(refused)).toMatchObject({code: 'invalid', message})
      }
    },
  )

  it('are set by an action, regardless of the editor’s copy', () => {
    const dataset = openDataset()
    const attributes = {...document, _id: 'drafts.a'}
    const action = {actionType: 'sanity.action.document.create', publishedId: 'a', attributes}
    act(dataset, {actions: [action]}, 'tester')
    expect(readDocument(dataset, 'drafts.a')).toMatchObject({_updatedAt: now})
  })
})

describe('createOrReplace with another type', () => {
  const two = {createOrReplace: {_id: 'a', _type: 'two', n: 2}}

  it('replaces it with another document', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'one', m: 1, self: {_ref: 'a'}}}])
    dataset.write([two])
    expect(readDocument(dataset, 'a')).toMatchObject({_type: 'two', n: 2})
    expect(readDocument(dataset, 'a')).not.toHaveProperty('m')
  })

  it.each([[two], [{delete: {id: 'a'}}, {create: {_id: 'a', _type: 'two'}}]])(
    'is rejected while a strong reference exists',
    (...mutations) => {
      const dataset = openDataset()
      const one = {_id: 'a', _type: 'one'}
      dataset.write([{create: one}, {create: {_id: 'b', _type: 'one', to: {_ref: 'a'}}}])
      expect(refusalOf(() => dataset.write(mutations))).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(
          '"a" cannot be changed to the type "two" because it is referenced by "b"',
        ),
      })
      expect(readDocument(dataset, 'a')).toMatchObject(one)
    },
  )
})
