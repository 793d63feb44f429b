import {fromSanityClient} from '@sanity/bifur-client'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'
import {valuesOf} from './open-socket.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

/** Calls `fromSanityClient` as the Studio does; its types do not allow a client without a dataset. */
function connect(client: SanityClient): ReturnType<typeof fromSanityClient> {
  const {dataset = '', token = ''} = client.config()
  return fromSanityClient({
    config: () => ({dataset, token}),
    getUrl: (path) => client.getUrl(path),
  })
}

describe('@sanity/bifur-client, as the Studio uses it', () => {
  it('shows two Studios each other’s arrival, moves and departure', async () => {
    const ann = connect(lake.client())
    const ben = connect(lake.client())
    const seenByAnn = valuesOf(ann.listen('presence'))
    await valuesOf(ann.request('presence_rollcall', {session: 'ann'})).next()
    expect(await seenByAnn.next()).toEqual({type: 'rollCall', i: 'local-user', session: 'ann'})

    const seenByBen = valuesOf(ben.listen('presence'))
    await valuesOf(ben.request('presence_rollcall', {session: 'ben'})).next()
    const rollCall = {type: 'rollCall', i: 'local-user', session: 'ben'}
    expect(await seenByAnn.next()).toEqual(rollCall)
    expect(await seenByBen.next()).toEqual(rollCall)

    const locations = [
      {
        type: 'document',
        documentId: 'a',
        path: ['body', {_key: 'k'}],
        lastActiveAt: '2026-11-23T10:00:00Z',
      },
    ]
    await valuesOf(ann.request('presence_announce', {data: {sessionId: 'ann', locations}})).next()
    const state = {type: 'state', i: 'local-user', m: {sessionId: 'ann', locations}}
    expect(await seenByBen.next()).toEqual(state)
    expect(await seenByAnn.next()).toEqual(state)

    await valuesOf(ann.request('presence_disconnect', {session: 'ann'})).next()
    const gone = {type: 'disconnect', i: 'local-user', m: {session: 'ann'}}
    expect(await seenByBen.next()).toEqual(gone)
    seenByAnn.stop()
    seenByBen.stop()
  })

  it('separates datasets', async () => {
    await lake.client().datasets.create('elsewhere')
    const here = connect(lake.client())
    const there = connect(lake.client({dataset: 'elsewhere'}))
    const seenHere = valuesOf(here.listen('presence'))
    await valuesOf(here.request('presence_rollcall', {session: 'here'})).next()
    await seenHere.next()
    await valuesOf(
      there.request('presence_announce', {data: {sessionId: 'there', locations: []}}),
    ).next()
    await valuesOf(here.request('presence_rollcall', {session: 'again'})).next()
    expect(await seenHere.next()).toMatchObject({type: 'rollCall', session: 'again'})
    seenHere.stop()
  })
})
