import type {SanityClient, SanityDocument} from '@sanity/client'
import {applyPatch, type RawPatch} from 'mendoza'
import {beforeAll, describe, expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

let clock = Date.parse('2026-01-01T00:00:00Z')
const lake = useLake({now: () => new Date(clock)})
let client: SanityClient
const revisions: string[] = []

beforeAll(async () => {
  client = lake().client({perspective: 'raw'})
  const steps: (() => Promise<{_rev?: string; transactionId?: string}>)[] = [
    () => client.create({_id: 'a', _type: 'note', title: 'One', list: [1, 2, 3]}),
    () => client.patch('a').set({title: 'Two'}).unset(['list[1]']).commit(),
    () => client.patch('a').set({title: 'Three — Grüße'}).commit(),
    () => client.delete('a'),
  ]
  for (const step of steps) {
    const {_rev, transactionId} = await step()
    revisions.push(_rev ?? transactionId ?? '')
    clock += 3_600_000
  }
})

async function documentAt(moment: string): Promise<SanityDocument | undefined> {
  const {documents} = await client.request<{documents: SanityDocument[]}>({
    url: `/data/history/production/documents/a?${moment}`,
  })
  return documents[0]
}

interface LoggedTransaction {
  id: string
  timestamp: string
  effects: Record<string, {apply: RawPatch; revert: RawPatch}>
}

async function log(search: string): Promise<LoggedTransaction[]> {
  const answer = await lake().send({
    path: `/v2025-02-19/data/history/production/transactions/a?${search}`,
    headers: {authorization: `Bearer ${lake().token}`},
  })
  expect(answer.headers['content-type']).toContain('application/x-ndjson')
  const lines = answer.text.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as LoggedTransaction)
}

describe('21. History', () => {
  it('a revision by id', async () => {
    expect(await documentAt(`revision=${revisions[0]}`)).toMatchObject({
      _rev: revisions[0],
      title: 'One',
      list: [1, 2, 3],
    })
    expect(await documentAt(`revision=${revisions[1]}`)).toMatchObject({title: 'Two', list: [1, 3]})
    expect(await documentAt(`revision=${revisions[3]}`)).toBeUndefined()
  })

  it('a revision by time', async () => {
    expect(await documentAt('time=2025-12-31T23:59:59Z')).toBeUndefined()
    expect(await documentAt('time=2026-01-01T00:30:00Z')).toMatchObject({title: 'One'})
    expect(await documentAt('time=2026-01-01T01:00:00Z')).toMatchObject({title: 'Two'})
    expect(await documentAt('time=2026-01-01T03:30:00%2B01:00')).toMatchObject({
      title: 'Three — Grüße',
    })
  })

  it('transactions as NDJSON with effects', async () => {
    const all = await log('effectFormat=mendoza&excludeContent=true')
    expect(all.map(({id}) => id)).toEqual(revisions)
    let state: unknown = null
    for (const {effects} of all) {
      const {apply, revert} = effects['a'] ?? {apply: [], revert: []}
      const next: unknown = applyPatch(state, apply)
      expect(applyPatch(next, revert)).toEqual(state)
      state = next
    }
    expect(state).toBe(null)
  })

  it('a deleted document by lastRevision', async () => {
    expect(await documentAt('lastRevision=true')).toMatchObject({
      _rev: revisions[2],
      title: 'Three — Grüße',
    })
  })

  it('a restore gives the old content', async () => {
    const old = await documentAt(`revision=${revisions[1]}`)
    if (!old) throw new Error('There is no old revision.')
    const {_rev, ...content} = old
    await client.action([
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'a',
        attributes: {...content, _id: 'drafts.a', _type: 'note'},
        ifExists: 'fail',
      },
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a'},
    ])
    const restored = await client.getDocument('a')
    expect(restored).toEqual({
      ...old,
      _rev: restored?._rev,
      _updatedAt: restored?._updatedAt,
    })
  })
})
