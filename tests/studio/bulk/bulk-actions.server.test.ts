import type {SanityClient} from 'sanity'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {addTopic, exportLines, unpublish} from '../../../studio/bulk/bulk-actions.ts'
import {
  listDocuments,
  matching,
  versionsQuery,
  type ListedVersion,
} from '../../../studio/bulk/list-documents.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = lake.client() as unknown as SanityClient
  await client
    .transaction()
    .create({_id: 'care', _type: 'topic', title: 'Care'})
    .create({_id: 'both', _type: 'article', title: 'Both', topics: []})
    .create({_id: 'drafts.both', _type: 'article', title: 'Both, newer'})
    .create({_id: 'shown', _type: 'article', title: 'Été shown', topics: [to('care')]})
    .create({_id: 'used', _type: 'article', title: 'Used'})
    .create({_id: 'drafts.begun', _type: 'article', title: null, related: [to('used')]})
    .commit()
})
afterAll(() => lake.close())

const raw = {perspective: 'raw'} as const
const to = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})
const listed = async () =>
  listDocuments(
    (await client.fetch<ListedVersion[]>(versionsQuery, {type: 'article'}, raw)).toSorted((a, b) =>
      a._id.localeCompare(b._id),
    ),
  )

it('joins drafts and published versions in the list', async () => {
  expect(await listed()).toEqual([
    {id: 'both', title: 'Both, newer', isPublished: true, hasDraft: true},
    {id: 'begun', title: null, isPublished: false, hasDraft: true},
    {id: 'shown', title: 'Été shown', isPublished: true, hasDraft: false},
    {id: 'used', title: 'Used', isPublished: true, hasDraft: false},
  ])
})

it.each([
  ['', 4],
  ['BOTH newer', 1],
  ['ete', 1],
  ['nothing', 0],
])('finds documents by words of their titles: %j', async (text, count) => {
  expect(matching(await listed(), text)).toHaveLength(count)
})

it('adds a topic once, to drafts and published versions', async () => {
  for (const _ of 'twice') {
    expect(await addTopic(client, await listed(), 'care')).toEqual({done: 4, failed: []})
  }
  const topics = await client.fetch(
    '*[_type == "article"] | order(_id) {_id, "topics": topics[]._ref}',
    {},
    raw,
  )
  expect(topics).toEqual(
    ['both', 'drafts.begun', 'drafts.both', 'shown', 'used'].map((_id) => ({
      _id,
      topics: ['care'],
    })),
  )
})

it('exports each version as a line of JSON', async () => {
  const lines = (await exportLines(client, await listed())).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line)._id)).toEqual([
    'both',
    'drafts.begun',
    'drafts.both',
    'shown',
    'used',
  ])
})

it('unpublishes each document, and says why one could not be', async () => {
  await client.create({_id: 'user', _type: 'series', title: 'User', first: to('used')})
  const {done, failed} = await unpublish(client, await listed())
  expect(done).toBe(2)
  expect(failed).toMatchObject([{title: 'Used'}])
  expect(await client.fetch('*[_type == "article"]._id | order(@)', {}, raw)).toEqual([
    'drafts.begun',
    'drafts.both',
    'drafts.shown',
    'used',
  ])
})
