import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {SanityClient} from '@sanity/client'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake
let client: SanityClient
const revisions: string[] = []

beforeAll(async () => {
  lake = await startLake()
  client = lake.client()
  revisions.push((await client.create({_id: 'drafts.a', _type: 'note', title: 'One'}))._rev)
  revisions.push((await client.patch('drafts.a').set({title: 'Two'}).commit())._rev)
  const published = await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  })
  revisions.push(published.transactionId)
})
afterAll(() => lake.close())

const history = '/data/history/production'

async function transactions(query: string): Promise<Record<string, unknown>[]> {
  const answer = await lake.send({
    path: `/v2025-02-19${history}/transactions/a,drafts.a?${query}`,
    headers: {authorization: `Bearer ${lake.token}`},
  })
  expect(answer.headers['content-type']).toContain('application/x-ndjson')
  return answer.text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

async function read(query: string): Promise<string[]> {
  const url = `${history}/documents/drafts.a?${query}`
  const {documents} = await client.request<{documents: {title: string}[]}>({url})
  return documents.map((document) => document.title)
}

describe('history over HTTP', () => {
  it('returns the events of a document, newest first', async () => {
    const {events} = await client.request<{events: Record<string, {type: string}[]>}>({
      url: `${history}/events/documents/a`,
    })
    expect(events['a']?.[0]?.type).toBe('publishDocumentVersion')
  })

  it('returns the transactions as NDJSON', async () => {
    const all = await transactions('effectFormat=mendoza&excludeContent=true')
    expect(all.map((entry) => entry['id'])).toEqual(revisions)
    expect(all[0]).toHaveProperty('effects')
    expect(all[0]).not.toHaveProperty('mutations')
    const some = await transactions(`reverse=true&limit=1&toTransaction=${revisions[1]}`)
    expect(some.map((entry) => entry['id'])).toEqual([revisions[1]])
  })

  it('returns a former state of a document', async () => {
    expect(await read(`revision=${revisions[0]}`)).toEqual(['One'])
    expect(await read('lastRevision=true')).toEqual(['Two'])
    expect(await read(`time=${new Date(0).toISOString()}`)).toEqual([])
    await expect(read('time=yesterday')).rejects.toMatchObject({statusCode: 400})
  })
})

describe('a scheduled release', () => {
  it('is published when it is due, even if the lake was not running then', async () => {
    let ahead = 0
    const now = (): Date => new Date(Date.now() + ahead)
    const folder = path.join(lake.folder, 'scheduled')
    const first = await startLake({folder, now})
    const writer = first.client()
    await writer.releases.create({
      releaseId: 'rel',
      metadata: {title: 'R', releaseType: 'scheduled'},
    })
    await writer.create({_id: 'versions.rel.b', _type: 'note', title: 'Scheduled'})
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    await writer.releases.schedule({releaseId: 'rel', publishAt})
    expect(await writer.fetch('*[_id == "b"]')).toEqual([])
    await first.close()

    ahead = 7_200_000
    const second = await startLake({folder, now})
    await expect.poll(() => second.client().fetch('*[_id == "b"][0].title')).toBe('Scheduled')
    await second.close()
  })
})

describe('the events of a release', () => {
  it('are in the form of the Studio’s activity list, in pages', async () => {
    const {releaseId} = await client.releases.create({releaseId: 'rEvents'})
    const publishedId = 'evented'
    const version = {releaseId, publishedId}
    const document = {_id: `versions.${releaseId}.${publishedId}`, _type: 'note'}
    await client.createVersion({...version, document})
    await client.discardVersion(version)
    await client.createVersion({...version, document})
    await client.patch(document._id).set({title: 'An edit is no event'}).commit()
    const publishAt = '2999-01-01T00:00:00Z'
    await client.releases.schedule({releaseId, publishAt})
    await client.releases.unschedule({releaseId})
    await client.releases.archive({releaseId})
    await client.releases.unarchive({releaseId})
    await client.releases.publish({releaseId})

    const url = `/data/history/production/events/releases/${releaseId}`
    interface Page {
      events: {type: string}[]
      nextCursor: string
    }
    const whole = await client.request<Page>({url})
    const types = [
      'publishRelease',
      'unarchiveRelease',
      'archiveRelease',
      'unscheduleRelease',
      'scheduleRelease',
      'addDocumentToRelease',
      'discardDocumentFromRelease',
      'addDocumentToRelease',
      'createRelease',
    ]
    expect(whole.events.map(({type}) => type)).toEqual(types)
    expect(whole.events[4]).toMatchObject({publishAt, releaseName: releaseId})
    expect(whole.events[6]).toMatchObject({
      documentId: publishedId,
      versionId: document._id,
      documentType: 'note',
    })
    expect(whole.nextCursor).toBe('')

    const first = await client.request<Page>({url, query: {limit: '5'}})
    const query = {limit: '5', nextCursor: first.nextCursor}
    const second = await client.request<Page>({url, query})
    expect([...first.events, ...second.events]).toEqual(whole.events)
    expect(second.nextCursor).toBe('')
  })
})

it('references to a document are listed, with and without those of its own dataset', async () => {
  await client.create({_id: 'referred', _type: 'note'})
  await client.create({_id: 'referring', _type: 'note', to: [{_ref: 'referred', _key: 'k'}]})
  const url = '/data/references/production/documents/referred/to'
  const own = {projectId: 'local', datasetName: 'production', documentId: 'referring'}
  expect(await client.request({url})).toEqual({
    totalCount: 1,
    references: [{...own, path: ['to', 0]}],
  })
  expect(await client.request({url, query: {excludePaths: 'true'}})).toEqual({
    totalCount: 1,
    references: [own],
  })
  expect(await client.request({url, query: {excludeInternalReferences: 'true'}})).toEqual({
    totalCount: 0,
    references: [],
  })
})
