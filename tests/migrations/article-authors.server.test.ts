import {afterAll, beforeAll, expect, test} from 'vitest'
import {dryRun, run, type MigrationRunnerConfig} from 'sanity/migrate'
import articleAuthors from '../../migrations/article-authors/index.ts'
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

const maren = {_type: 'reference', _ref: 'maren'}
const unpublished = {
  _type: 'reference',
  _ref: 'new',
  _weak: true,
  _strengthenOnPublish: {type: 'author'},
}

const before: {_id: string; _type: string; [field: string]: unknown}[] = [
  {_id: 'maren', _type: 'author', name: 'Maren', author: 'a field of another type'},
  {_id: 'article', _type: 'article', title: 'Published', author: maren},
  {_id: 'drafts.article', _type: 'article', title: 'Its draft', author: unpublished},
  {_id: 'versions.spring.article', _type: 'article', title: 'In a release', author: maren},
  {_id: 'both', _type: 'article', author: unpublished, authors: [{...maren, _key: 'a'}]},
  {_id: 'drafts.none', _type: 'article', title: 'By nobody yet', author: {_type: 'reference'}},
  {_id: 'moved', _type: 'article', authors: [{...maren, _key: 'a'}]},
]

function stored(): Promise<object[]> {
  return lake.client().fetch('*[_type in ["article", "author"]]', {}, {perspective: 'raw'})
}

test('each article gets a list with its one author, and nothing else changes', async () => {
  const creation = lake.client().transaction()
  for (const document of before) creation.create(document)
  await creation.commit()

  const found = await stored()
  let planned = 0
  for await (const mutation of dryRun({api}, articleAuthors)) planned += mutation ? 1 : 0
  expect(planned).toBeGreaterThan(0)
  expect(await stored()).toEqual(found)

  await run({api}, articleAuthors)
  const after = await stored()
  expect(after).toEqual(
    expect.arrayContaining([
      expect.objectContaining(before[0] ?? {}),
      expect.objectContaining({_id: 'article', authors: [{...maren, _key: 'maren'}]}),
      expect.objectContaining({_id: 'drafts.article', authors: [{...unpublished, _key: 'new'}]}),
      expect.objectContaining({
        _id: 'versions.spring.article',
        authors: [{...maren, _key: 'maren'}],
      }),
      expect.objectContaining({_id: 'both', authors: [{...maren, _key: 'a'}]}),
      expect.objectContaining({_id: 'drafts.none', title: 'By nobody yet'}),
      expect.objectContaining({_id: 'moved', authors: [{...maren, _key: 'a'}]}),
    ]),
  )
  expect(await lake.client().fetch('count(*[_type == "article" && defined(author)])')).toBe(0)

  // The second run changes nothing.
  await run({api}, articleAuthors)
  expect(await stored()).toEqual(after)
})
