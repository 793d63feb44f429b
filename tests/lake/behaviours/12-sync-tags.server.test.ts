import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {readEvents} from '../listeners/read-events.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let folder: string
let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-tags-'))
  lake = await startLake({folder})
  client = lake.client()
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})
beforeEach(async () => {
  await client.delete({query: '*[_type == "article"]'})
  await client
    .transaction()
    .createOrReplace({_id: 'ada', _type: 'author', name: 'Ada'})
    .createOrReplace({_id: 'bea', _type: 'author', name: 'Bea'})
    .createOrReplace(article('one', 'ada'))
    .createOrReplace(article('two', 'bea'))
    .commit()
})

function article(_id: string, author: string) {
  return {_id, _type: 'article', title: _id, slug: {current: _id}, author: {_ref: author}}
}

const events = '/v2025-02-19/data/live/events/production'

/** Returns the tags of the one event that a change causes. */
async function tagsOf(change: () => Promise<unknown>, includeDrafts = false): Promise<string[]> {
  const url = includeDrafts ? `${events}?includeDrafts=true` : events
  const [welcome] = await readEvents(lake, url, {}, 1)
  await change()
  const [, message] = await readEvents(lake, url, {'last-event-id': welcome?.id ?? ''}, 2)
  return message?.data['tags'] as string[]
}

/** Returns whether a change invalidates the result of a query. */
async function isTold(query: string, change: () => Promise<unknown>): Promise<boolean> {
  const {syncTags} = await client.fetch(query, {}, {filterResponse: false})
  expect(syncTags?.length).toBeGreaterThan(0)
  const tags = await tagsOf(change)
  return tags.some((tag) => syncTags?.some((known) => known === tag))
}

const bySlug = '*[_type == "article" && slug.current == "one"][0]{title, "author": author->name}'

describe('12. A query’s syncTags, then a change to a document that the result depends on: an event with one of those tags', () => {
  const told: [what: string, query: string, change: () => Promise<unknown>][] = [
    ['a document of the result', bySlug, () => client.patch('one').set({title: 'New'}).commit()],
    ['one reached only by ->', bySlug, () => client.patch('ada').set({name: 'Ada L.'}).commit()],
    [
      'one that newly matches, by its type',
      '*[_type == "article"].title',
      () => client.create(article('three', 'ada')),
    ],
    [
      'one that newly matches, by an attribute',
      '*[_type == "article" && slug.current == "other"]',
      () => client.patch('two').set({'slug.current': 'other'}).commit(),
    ],
    [
      'one with a new reference',
      '*[references("ada")]._id',
      () =>
        client
          .patch('two')
          .set({author: {_ref: 'ada'}})
          .commit(),
    ],
    ['one that no longer matches', 'count(*[_type == "article"])', () => client.delete('two')],
    [
      'a missing target that is created',
      '*[_id == "missing"][0]',
      () => client.createOrReplace({_id: 'missing', _type: 'author'}),
    ],
  ]
  it.each(told)('%s', async (_what, query, change) => {
    expect(await isTold(query, change)).toBe(true)
  })

  const untold: [what: string, query: string, change: () => Promise<unknown>][] = [
    ['another article', bySlug, () => client.patch('two').set({title: 'New'}).commit()],
    ['another author', bySlug, () => client.patch('bea').set({name: 'B.'}).commit()],
    ['another type', '*[_type == "article"].title', () => client.create({_type: 'topic'})],
  ]
  it.each(untold)(
    'an unrelated change has none of those tags (%s)',
    async (_what, query, change) => {
      expect(await isTold(query, change)).toBe(false)
    },
  )
})

describe('12. Drafts only with includeDrafts and a token', () => {
  it('a draft is only reported with includeDrafts', async () => {
    const edit = () => client.createOrReplace({...article('one', 'ada'), _id: 'drafts.one'})
    const {syncTags} = await client.fetch(
      bySlug,
      {},
      {filterResponse: false, perspective: 'drafts'},
    )
    const tags = await tagsOf(edit, true)
    expect(tags.some((tag) => syncTags?.some((known) => known === tag))).toBe(true)

    const [welcome] = await readEvents(lake, events, {}, 1)
    await edit()
    await client.patch('one').set({title: 'New'}).commit()
    const [, message] = await readEvents(lake, events, {'last-event-id': welcome?.id ?? ''}, 2)
    // The message is the last one, which was caused by the patch.
    const [now] = await readEvents(lake, events, {}, 1)
    expect(message?.id).toBe(now?.id)
  })

  it('includeDrafts without a token is rejected', async () => {
    const answer = await lake.send({path: `${events}?includeDrafts=true`})
    expect(answer.status).toBe(401)
  })
})

it('12. After a restart clients receive restart and refetch, so no page stays stale', async () => {
  const [welcome] = await readEvents(lake, events, {}, 1)
  await client.patch('one').set({title: 'While nobody listened'}).commit()
  await lake.close()
  lake = await startLake({folder})
  client = lake.client()
  const back = await readEvents(lake, events, {'last-event-id': welcome?.id ?? ''}, 2)
  expect(back.map(({event}) => event)).toEqual(['welcome', 'restart'])
})
