import {ChannelError, type MutationEvent, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = lake.client()
})
afterAll(() => lake.close())

/** Collects a listener's events; `next()` waits for the next unread one. */
function collect(query: string, options: Record<string, unknown> = {}, from = client) {
  const events: {type: string}[] = []
  const waiting: ((event: {type: string}) => void)[] = []
  const subscription = from
    .listen(query, {}, {events: ['welcome', 'mutation'], includeAllVersions: true, ...options})
    .subscribe((event) => {
      const resolve = waiting.shift()
      if (resolve) resolve(event)
      else events.push(event)
    })
  return {
    next(): Promise<{type: string}> {
      const event = events.shift()
      return event ? Promise.resolve(event) : new Promise((resolve) => waiting.push(resolve))
    },
    async mutation(): Promise<MutationEvent> {
      const event = await this.next()
      if (event.type !== 'mutation') throw new Error(`Expected a mutation, not ${event.type}`)
      return event as MutationEvent
    },
    stop: () => subscription.unsubscribe(),
  }
}

describe('a listener of @sanity/client', () => {
  it('receives documents that appear, change and disappear, in an unbroken chain', async () => {
    const listener = collect('*[_type == "note"]', {effectFormat: 'mendoza'})
    expect((await listener.next()).type).toBe('welcome')

    const created = await client.create({_id: 'a', _type: 'note', title: 'One'})
    const appear = await listener.mutation()
    expect(appear).toMatchObject({
      transition: 'appear',
      documentId: 'a',
      resultRev: created._rev,
      result: {title: 'One'},
      transactionTotalEvents: 1,
    })
    expect(appear).not.toHaveProperty('previousRev')

    await client.create({_id: 'other', _type: 'else'})
    const patched = await client.patch('a').set({title: 'Two'}).commit()
    const update = await listener.mutation()
    expect(update).toMatchObject({
      transition: 'update',
      previousRev: created._rev,
      resultRev: patched._rev,
      effects: {apply: expect.any(Array), revert: expect.any(Array)},
    })

    await client.delete('a')
    expect(await listener.mutation()).toMatchObject({
      transition: 'disappear',
      previousRev: patched._rev,
    })
    listener.stop()
  })

  it('receives published documents only, unless it requests all versions', async () => {
    const listener = collect('*[_type == "version"]', {includeAllVersions: false})
    await listener.next()
    await client.create({_id: 'drafts.v', _type: 'version'})
    await client.create({_id: 'v', _type: 'version'})
    expect((await listener.mutation()).documentId).toBe('v')
    listener.stop()
  })

  it('without a token receives no draft and no id with a dot', async () => {
    const listener = collect('*[_type == "quiet"]', {}, lake.client({token: undefined}))
    await listener.next()
    for (const _id of ['drafts.q', 'versions.r.q', 'q.q', 'q']) {
      await client.create({_id, _type: 'quiet'})
    }
    expect((await listener.mutation()).documentId).toBe('q')
    listener.stop()
  })

  it.each([
    ['*[_type ==', 'parse'],
    ['"a text"', 'must be "*"'],
  ])('learns why its filter %s is refused', async (query, reason) => {
    const error = await new Promise((resolve) => {
      client.listen(query).subscribe({error: resolve})
    })
    expect(error).toBeInstanceOf(ChannelError)
    expect(String(error)).toContain(reason)
  })

  it('receives a final disconnect when the dataset is deleted', async () => {
    await client.datasets.create('short-lived')
    const other = lake.client({dataset: 'short-lived'})
    const gone = new Promise((resolve) => {
      other.listen('*', {}, {events: ['welcome', 'mutation']}).subscribe({
        next: (event) => event.type === 'welcome' && void client.datasets.delete('short-lived'),
        error: resolve,
      })
    })
    expect(String(await gone)).toContain('deleted')
  })
})
