import type {SanityClient, SanityDocument} from 'sanity'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {checkPublication, publishParts} from '../../../studio/publishing/parts.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {article, author, source, topic} from '../../schemas/documents.ts'
import {validateAsStudio} from '../../schemas/find-problems.ts'
import {citation, paragraph} from '../review/texts.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = lake.client() as unknown as SanityClient
})
afterAll(() => lake.close())

const raw = {perspective: 'raw'} as const
const idsOf = (documents: {_id: string}[]) => documents.map(({_id}) => _id)
const published = async () =>
  idsOf(await client.fetch('*[!(_id in path("drafts.**"))]{_id}', {}, raw)).toSorted()

beforeEach(async () => {
  const transaction = client.transaction()
  for (const {_id} of await client.fetch<SanityDocument[]>('*[!(_id in path("_.**"))]', {}, raw))
    transaction.delete(_id)
  await transaction
    .create({...author, _id: 'author'})
    .create({...topic, _id: 'topic'})
    .commit()
})

/** An article whose body cites sources. */
const citing = (...sources: string[]) => ({
  ...article,
  cover: undefined,
  _id: 'drafts.near',
  body: sources.map((id) => paragraph('Many have said so.', citation(id))),
})

async function check(document: object) {
  const known = await published()
  return checkPublication(document as SanityDocument, {
    client,
    validate: (each) => validateAsStudio(each, {published: known}),
  })
}

describe('what an article refers to', () => {
  it('is published with it if it is a new source or topic', async () => {
    await client.create({...source, _id: 'drafts.new-source'})
    await client.create({...topic, _id: 'drafts.new-topic', slug: {current: 'new'}})
    const topics = ['new-topic', 'topic'].map((_ref) => ({_type: 'reference', _key: _ref, _ref}))
    const {errors, parts} = await check({...citing('new-source', 'new-source'), topics})
    expect(errors).toEqual([])
    expect(idsOf(parts).toSorted()).toEqual(['drafts.new-source', 'drafts.new-topic'])
    await publishParts(client, parts)
    expect(await published()).toEqual(['author', 'new-source', 'new-topic', 'topic'])
  })

  it('has to be valid itself', async () => {
    await client.create({...source, _id: 'drafts.new-source', title: ''})
    const {errors} = await check(citing('new-source'))
    expect(errors).toEqual([expect.stringMatching(/^“.+”: ./)])
    expect(await published()).toEqual(['author', 'topic'])
  })

  it('is not published with it if it is an article, or does not exist', async () => {
    await client.create({...article, _id: 'drafts.other', cover: undefined})
    const link = {_type: 'internalLink', _key: 'l', reference: {_type: 'reference', _ref: 'other'}}
    const words = {_type: 'span', _key: 's', text: 'As here.', marks: ['l']}
    const linking = {...paragraph('As here.'), markDefs: [link], children: [words]}
    const {body} = citing('gone')
    const {errors, parts} = await check({...citing(), body: [linking, ...body]})
    expect(errors).toEqual([expect.stringMatching(/Readers cannot see this yet/)])
    expect(parts).toEqual([])
  })

  it('is not published again if it is published and has a newer draft', async () => {
    await client.create({...source, _id: 'known'})
    await client.create({...source, _id: 'drafts.known', title: 'Not ready'})
    expect(await check(citing('known'))).toEqual({errors: [], parts: []})
  })

  it('is not published if it was changed after it was checked', async () => {
    await client.create({...source, _id: 'drafts.new-source'})
    const {parts} = await check(citing('new-source'))
    await client.patch('drafts.new-source').set({title: 'Half a ti'}).commit()
    await expect(publishParts(client, parts)).rejects.toThrow(/revision/i)
    expect(await published()).toEqual(['author', 'topic'])
  })
})
