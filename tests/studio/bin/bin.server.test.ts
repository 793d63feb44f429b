import type {SanityClient} from 'sanity'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {contentOf, type BinEntry} from '../../../studio/bin/bin-entry.ts'
import {
  binQuery,
  deleteToBin,
  emptyBin,
  keepInBin,
  restoreFromBin,
} from '../../../studio/bin/bin.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = lake.client() as unknown as SanityClient
})
afterAll(() => lake.close())
beforeEach(async () => {
  const ids = await client.fetch<string[]>('*[!(_id in path("_.**"))]._id', {}, raw)
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit()
})

const raw = {perspective: 'raw'} as const
const to = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})
const topic = {_id: 'care', _type: 'topic', title: 'Care'}
const article = {_id: 'near', _type: 'article', title: 'Near', topics: [to('care')]}
const draft = {...article, _id: 'drafts.near', title: 'Nearer'}

const entries = () => client.fetch<BinEntry[]>(binQuery, {}, raw)
const stored = (id: string) => client.fetch<object | null>('*[_id == $id][0]', {id}, raw)

describe('the bin', () => {
  it('keeps the newest version of what is deleted, and brings it back as a draft', async () => {
    await client.transaction().create(topic).create(article).create(draft).commit()
    await deleteToBin(client, ['near'])
    expect(await stored('near')).toBeNull()
    expect(await stored('drafts.near')).toBeNull()
    const [entry, ...others] = await entries()
    expect(others).toEqual([])
    expect(entry).toMatchObject({documentId: 'near', documentType: 'article', title: 'Nearer'})
    if (!entry) return
    expect(contentOf(entry)).toMatchObject({title: 'Nearer', topics: [to('care')]})
    await restoreFromBin(client, entry)
    expect(await stored('near')).toBeNull()
    expect(await stored('drafts.near')).toMatchObject({title: 'Nearer', topics: [to('care')]})
    expect(await entries()).toEqual([])
  })

  it('brings a document back whose references lead to deleted documents', async () => {
    await client.transaction().create(topic).create(article).commit()
    await deleteToBin(client, ['near', 'care'])
    const [of, ofTopic] = (await entries()).toSorted((a, b) =>
      a.documentType.localeCompare(b.documentType),
    )
    if (!of || !ofTopic) throw new Error('Two entries were expected.')
    await restoreFromBin(client, of)
    expect(await stored('drafts.near')).toMatchObject({
      topics: [{...to('care'), _weak: true, _strengthenOnPublish: {type: 'topic'}}],
    })
    await restoreFromBin(client, ofTopic)
    expect(await stored('drafts.care')).toMatchObject({title: 'Care'})
  })

  it('deletes nothing and keeps nothing if one of several documents is still used', async () => {
    await client.transaction().create(topic).create(article).commit()
    await client.create({_id: 'other', _type: 'source', title: 'Other'})
    await expect(deleteToBin(client, ['care', 'other'])).rejects.toThrow(/near/)
    expect(await stored('care')).toMatchObject({title: 'Care'})
    expect(await stored('other')).toMatchObject({title: 'Other'})
    expect(await entries()).toEqual([])
  })

  it('does not list a document whose deletion failed, or that exists again', async () => {
    await client.create(topic)
    await keepInBin(client, 'care')
    expect(await entries()).toEqual([])
    await client.delete('care')
    expect(await entries()).toMatchObject([{title: 'Care'}])
    await client.create({...topic, _id: 'drafts.care'})
    expect(await entries()).toEqual([])
  })

  it('does not overwrite a document that exists again', async () => {
    await client.create(topic)
    await deleteToBin(client, ['care'])
    const [entry] = await entries()
    if (!entry) throw new Error('An entry was expected.')
    await client.create({_id: 'drafts.care', _type: 'topic', title: 'New'})
    await expect(restoreFromBin(client, entry)).rejects.toThrow(/already/)
    expect(await stored('drafts.care')).toMatchObject({title: 'New'})
  })

  it.each(['request', 'reviewLink', 'follower', 'delivery'])(
    'never keeps a document of the type %s',
    async (type) => {
      await client.create({_id: 'private.one', _type: type, name: 'A reader'})
      await keepInBin(client, 'private.one')
      await deleteToBin(client, ['private.one'])
      expect(await client.fetch('count(*[_type == "binEntry"])', {}, raw)).toBe(0)
    },
  )

  it('is private, and can be emptied', async () => {
    await client.create(topic)
    await deleteToBin(client, ['care'])
    const anybody = client.withConfig({token: ''})
    const seen = await anybody.fetch('count(*[_type == "binEntry"])', {}, raw).catch(() => 0)
    expect(seen).toBe(0)
    await emptyBin(client, await entries())
    expect(await entries()).toEqual([])
  })

  it('passes over an entry whose content is not a document', async () => {
    const entry = {_id: 'bin.x', _type: 'binEntry', documentId: 'x', documentType: 't'} as const
    for (const content of ['', 'null', '[]', '{}', '{"_id":1,"_type":"t"}', 7, undefined]) {
      expect(contentOf({content})).toBeUndefined()
    }
    const broken = {...entry, title: '', deletedAt: '', content: '{'} as const
    await expect(restoreFromBin(client, broken)).rejects.toThrow('cannot be read')
  })
})
