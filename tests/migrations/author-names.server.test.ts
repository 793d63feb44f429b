import {afterAll, beforeAll, expect, test} from 'vitest'
import {dryRun, run, type MigrationRunnerConfig} from 'sanity/migrate'
import authorNames from '../../migrations/author-names/index.ts'
// As in `npm run sanity`: makes the migration runner reach the lake.
import '../../scripts/system/reach-lake.mjs'
import {startLake, type TestLake} from '../lake/start-lake.ts'

let lake: TestLake
let api: MigrationRunnerConfig['api']

beforeAll(async () => {
  lake = await startLake()
  api = {
    projectId: 'local',
    dataset: 'production',
    apiVersion: 'v2025-02-19',
    apiHost: lake.address,
    token: lake.token,
  }
})
afterAll(() => lake.close())

const before: {_id: string; _type: string; [field: string]: unknown}[] = [
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

function stored(): Promise<{_id: string}[]> {
  return lake.client().fetch('*[_type in ["author", "source"]]', {}, {perspective: 'raw'})
}

test('each author without parts of the name gets a guess, and nothing else changes', async () => {
  const creation = lake.client().transaction()
  for (const document of before) creation.create(document)
  await creation.commit()

  const found = await stored()
  let planned = 0
  for await (const mutation of dryRun({api}, authorNames)) planned += mutation ? 1 : 0
  expect(planned).toBeGreaterThan(0)
  expect(await stored()).toEqual(found)

  await run({api}, authorNames)
  const after = await stored()
  expect(after).toEqual(
    expect.arrayContaining(expected.map((each) => expect.objectContaining(each))),
  )
  const untouched = ['stated', 'group', 'drafts.unnamed', 'odd', 'source']
  for (const id of untouched) {
    const isIt = (each: {_id: string}) => each._id === id
    expect(after.find(isIt)).toEqual(found.find(isIt))
  }

  // The second run changes nothing.
  await run({api}, authorNames)
  expect(await stored()).toEqual(after)
})
