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
  it('tells the events in a document’s life, newest first', async () => {
    const {events} = await client.request<{events: Record<string, {type: string}[]>}>({
      url: `${history}/events/documents/a`,
    })
    expect(events['a']?.[0]?.type).toBe('publishDocumentVersion')
  })

  it('gives the transactions, one a line', async () => {
    const all = await transactions('effectFormat=mendoza&excludeContent=true')
    expect(all.map((entry) => entry['id'])).toEqual(revisions)
    expect(all[0]).toHaveProperty('effects')
    expect(all[0]).not.toHaveProperty('mutations')
    const some = await transactions(`reverse=true&limit=1&toTransaction=${revisions[1]}`)
    expect(some.map((entry) => entry['id'])).toEqual([revisions[1]])
  })

  it('gives a document as it was', async () => {
    expect(await read(`revision=${revisions[0]}`)).toEqual(['One'])
    expect(await read('lastRevision=true')).toEqual(['Two'])
    expect(await read(`time=${new Date(0).toISOString()}`)).toEqual([])
    await expect(read('time=yesterday')).rejects.toMatchObject({statusCode: 400})
  })
})

describe('a scheduled release', () => {
  it('is published when its time has come, also if that was while the lake was down', async () => {
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
    await expect
      .poll(() => second.client().fetch('*[_id == "b"][0].title'), {timeout: 10_000})
      .toBe('Scheduled')
    await second.close()
  })
})
