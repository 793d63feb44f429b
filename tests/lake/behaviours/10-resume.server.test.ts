import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readEvents, type ReadEvent} from '../listeners/read-events.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let folder: string
let lake: TestLake

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-resume-'))
  lake = await startLake({folder})
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

const listen = '/v2025-02-19/data/listen/production?query=*[_type=="back"]&enableResume=true'

function resume(lastEventId: string, count: number): Promise<ReadEvent[]> {
  return readEvents(lake, listen, {'last-event-id': lastEventId}, count)
}

describe('10. Reconnect with Last-Event-ID: welcomeback and the missed events, or reset', () => {
  it('gets welcomeback and the missed events, in order', async () => {
    const client = lake.client()
    const [welcome] = await readEvents(lake, listen, {}, 1)
    for (const count of [1, 2, 3]) await client.createOrReplace({_id: 'back', _type: 'back', count})
    const events = await resume(welcome?.id ?? '', 4)
    expect(events.map((event) => event.event)).toEqual([
      'welcomeback',
      'mutation',
      'mutation',
      'mutation',
    ])
    const [, first, second, third] = events
    expect(second?.data['previousRev']).toBe(first?.data['resultRev'])
    expect(third?.data['previousRev']).toBe(second?.data['resultRev'])
    expect((await resume(third?.id ?? '', 1))[0]?.event).toBe('welcomeback')
  })

  it('gets the rest of a transaction that it received partly', async () => {
    const result = await lake
      .client()
      .transaction()
      .create({_id: 'back-1', _type: 'back'})
      .create({_id: 'back-2', _type: 'back'})
      .commit()
    const events = await resume(`${result.transactionId}#back-1`, 2)
    expect(events[1]?.data).toMatchObject({
      documentId: 'back-2',
      transactionCurrentEvent: 2,
      transactionTotalEvents: 2,
    })
  })

  it('gets reset if the event id is unknown', async () => {
    expect((await resume('unheard-of', 1))[0]?.event).toBe('reset')
  })

  it('gets reset if it missed more than is cached', async () => {
    const [welcome] = await readEvents(lake, listen, {}, 1)
    const client = lake.client()
    for (let count = 0; count <= 500; count += 1) {
      await client.createOrReplace({_id: 'many', _type: 'back', count})
    }
    expect((await resume(welcome?.id ?? '', 1))[0]?.event).toBe('reset')
  })

  it('after a restart of the lake, resumes if nothing was missed, otherwise gets reset', async () => {
    const client = lake.client()
    const {_rev} = await client.createOrReplace({_id: 'missed', _type: 'back'})
    const last = await client.createOrReplace({_id: 'last', _type: 'back'})
    await lake.close()
    lake = await startLake({folder})
    expect((await resume(`${_rev}#missed`, 1))[0]?.event).toBe('reset')
    expect((await resume(last._rev, 1))[0]?.event).toBe('welcomeback')
  })
})
