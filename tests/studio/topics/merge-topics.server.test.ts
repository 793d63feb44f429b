import type {SanityClient} from 'sanity'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {mergeTopics} from '../../../studio/topics/merge-topics.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = lake.client() as unknown as SanityClient
})
afterAll(() => lake.close())

const raw = {perspective: 'raw'} as const
const to = (_ref: string, extra: object = {}) => ({_type: 'reference', _ref, _key: _ref, ...extra})
const slug = (current: string) => ({_type: 'slug', current})
const stored = (id: string) => client.fetch('*[_id == $id][0]', {id}, raw)

it('moves articles, menus and old addresses to the other topic, and keeps the name as a synonym', async () => {
  await client
    .transaction()
    .create({_id: 'care', _type: 'topic', title: 'Care', slug: slug('care'), synonyms: ['Help']})
    .create({
      _id: 'self-care',
      _type: 'topic',
      title: 'Self-care',
      slug: slug('self-care'),
      synonyms: ['help', 'Rest'],
    })
    .create({_id: 'drafts.self-care', _type: 'topic', title: 'Caring for yourself'})
    .create({_id: 'one', _type: 'article', title: 'One', topics: [to('self-care')]})
    .create({_id: 'two', _type: 'article', topics: [to('care'), to('self-care')]})
    .create({_id: 'drafts.two', _type: 'article', topics: [to('self-care'), to('two')]})
    .create({_id: 'settings', _type: 'settings', navigation: [{_key: 'n', page: to('self-care')}]})
    .create({
      _id: 'old',
      _type: 'redirect',
      from: '/topics/rest',
      target: {_type: 'reference', _ref: 'self-care', _weak: true},
    })
    .commit()
  await mergeTopics(client, 'self-care', 'care')
  expect(await stored('self-care')).toBeNull()
  expect(await stored('drafts.self-care')).toBeNull()
  expect(await stored('one')).toMatchObject({topics: [{_ref: 'care'}]})
  expect((await stored('two')).topics).toEqual([to('care')])
  expect(await stored('drafts.two')).toMatchObject({topics: [{_ref: 'care'}, {_ref: 'two'}]})
  expect(await stored('settings')).toMatchObject({navigation: [{page: {_ref: 'care'}}]})
  expect(await stored('old')).toMatchObject({target: {_ref: 'care', _weak: true}})
  expect((await stored('care')).synonyms).toEqual([
    'Help',
    'Self-care',
    'Rest',
    'Caring for yourself',
  ])
  expect(
    await client.fetch('*[_type == "redirect" && from == "/topics/self-care"][0].target', {}, raw),
  ).toEqual({_type: 'reference', _ref: 'care', _weak: true})
  expect(await client.fetch('*[_type == "binEntry"][0].documentId', {}, raw)).toBe('self-care')
})

it.each([
  ['missing', 'care', 'does not exist'],
  ['care', 'missing', 'Publish the other topic'],
  ['care', 'begun', 'Publish the other topic'],
])('refuses to merge %s into %s, and changes nothing', async (from, into, reason) => {
  await client.createOrReplace({_id: 'drafts.begun', _type: 'topic', title: 'Begun'})
  const before = await client.fetch('*[]', {}, raw)
  await expect(mergeTopics(client, from, into)).rejects.toThrow(reason)
  expect(await client.fetch('*[]', {}, raw)).toEqual(before)
})
