import {expect, test} from 'vitest'
import authorNames from '../../migrations/author-names/index.ts'
import {migrateDocuments, type StoredDocument} from './migrate-documents.ts'

const before: StoredDocument[] = [
  {_id: 'king', _type: 'author', name: ' Martin Luther King Jr. '},
  {_id: 'drafts.king', _type: 'author', name: 'Martin Luther King III'},
  {_id: 'versions.spring.king', _type: 'author', name: 'Ursula K. Le Guin'},
  {_id: 'rest', _type: 'author', name: 'World Rest Organization'},
  {_id: 'plato', _type: 'author', name: 'Plato'},
  {_id: 'stated', _type: 'author', name: 'Ada Smith Jones', family: 'Smith Jones', given: 'Ada'},
  {_id: 'group', _type: 'author', name: 'Stillwater', kind: 'organisation'},
  {_id: 'drafts.unnamed', _type: 'author'},
  {_id: 'odd', _type: 'author', name: 7},
  {_id: 'source', _type: 'source', name: 'Of another type'},
]

const expected = [
  {
    _id: 'king',
    kind: 'person',
    family: 'King',
    given: 'Martin Luther',
    suffix: 'Jr.',
    guessedFrom: 'Martin Luther King Jr.',
  },
  {_id: 'drafts.king', family: 'King', suffix: 'III', guessedFrom: 'Martin Luther King III'},
  {_id: 'versions.spring.king', family: 'Le Guin', guessedFrom: 'Ursula K. Le Guin'},
  {_id: 'rest', kind: 'organisation', guessedFrom: 'World Rest Organization'},
  {_id: 'plato', kind: 'person', family: 'Plato', guessedFrom: 'Plato'},
]

test('each author without parts of the name gets a guess, and nothing else changes', async () => {
  const {found, after} = await migrateDocuments(authorNames, before)
  expect(after).toEqual(
    expect.arrayContaining(expected.map((each) => expect.objectContaining(each))),
  )
  const untouched = ['stated', 'group', 'drafts.unnamed', 'odd', 'source']
  for (const id of untouched) {
    const isIt = (each: {_id: string}) => each._id === id
    expect(after.find(isIt)).toEqual(found.find(isIt))
  }
})
