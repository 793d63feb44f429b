import type {LiveEvent, SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'
import {readEvents} from './read-events.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = lake.client()
})
afterAll(() => lake.close())

/** Returns the first message after `welcome` when `change` is made. */
function firstMessage(
  from: SanityClient,
  includeDrafts: boolean,
  change: () => Promise<unknown>,
): Promise<Extract<LiveEvent, {type: 'message'}>> {
  return new Promise((resolve, reject) => {
    const subscription = from.live.events({includeDrafts}).subscribe({
      next(event) {
        if (event.type === 'welcome') change().catch(reject)
        if (event.type !== 'message') return
        subscription.unsubscribe()
        resolve(event)
      },
      error: reject,
    })
  })
}

describe('live events of @sanity/client', () => {
  it('contain a tag of the query whose result a change made stale', async () => {
    await client.createOrReplace({_id: 'a', _type: 'note', title: 'One'})
    const query = '*[_type == "note" && _id == "a"][0].title'
    const {syncTags} = await client.fetch(query, {}, {filterResponse: false})
    const message = await firstMessage(lake.client({token: undefined}), false, () =>
      client.patch('a').set({title: 'Two'}).commit(),
    )
    expect(message.tags.filter((tag) => syncTags?.includes(tag))).not.toEqual([])
  })

  it('include drafts only with credentials', async () => {
    const edit = (): Promise<unknown> => client.createOrReplace({_id: 'drafts.a', _type: 'note'})
    const message = await firstMessage(client, true, edit)
    expect(message.tags).not.toEqual([])

    const publish = async (): Promise<void> => {
      await edit()
      await client.createOrReplace({_id: 'b', _type: 'note'})
    }
    const published = await firstMessage(lake.client({token: undefined}), false, publish)
    expect(published.tags).not.toEqual([])
  })
})

describe('a client that reconnects', () => {
  const path = '/v2025-02-19/data/live/events/production'

  it('receives what it missed', async () => {
    const [welcome] = await readEvents(lake, path, {}, 1)
    await client.createOrReplace({_id: 'c', _type: 'note'})
    const events = await readEvents(lake, path, {'last-event-id': welcome?.id ?? ''}, 2)
    expect(events.map(({event}) => event)).toEqual(['welcome', 'message'])
    const [, again] = await readEvents(lake, path, {'last-event-id': welcome?.id ?? ''}, 2)
    expect(events[1]?.id).toBe(again?.id)
    expect(await readEvents(lake, path, {'last-event-id': again?.id ?? ''}, 1)).toHaveLength(1)
  })

  it('receives restart if its event id is unknown', async () => {
    const events = await readEvents(lake, path, {'last-event-id': 'unheard-of'}, 2)
    expect(events.map(({event}) => event)).toEqual(['welcome', 'restart'])
  })
})

describe('a private dataset', () => {
  beforeAll(async () => {
    await client.datasets.create('closed', {aclMode: 'private'})
  })

  it('reports published changes to everybody, and drafts only to its members', async () => {
    const closed = lake.client({dataset: 'closed'})
    const query = '*[_type == "note" && title == "Guessed"]'
    const {syncTags} = await closed.fetch(query, {}, {filterResponse: false})
    const stranger = lake.client({dataset: 'closed', token: undefined})
    const message = await firstMessage(stranger, false, async () => {
      await closed.create({_id: 'drafts.a', _type: 'note', title: 'Guessed'})
      await closed.create({_id: 'a', _type: 'note', title: 'Guessed'})
    })
    expect(message.tags.filter((tag) => syncTags?.includes(tag))).not.toEqual([])

    const path = '/v2025-02-19/data/live/events/closed'
    expect((await lake.send({path: `${path}?includeDrafts=true`})).status).toBe(401)
    const wrong = {authorization: 'Bearer skwrong'}
    expect((await lake.send({path, headers: wrong})).status).toBe(401)
  })

  it('has tags that cannot be derived from a guess', async () => {
    await client.createOrReplace({_id: 'x', _type: 'note', title: 'Guessed'})
    const query = '*[_type == "note" && title == "Guessed"]'
    const inPublic = await client.fetch(query, {}, {filterResponse: false})
    const inClosed = await lake
      .client({dataset: 'closed'})
      .fetch(query, {}, {filterResponse: false})
    expect(inPublic.syncTags).not.toEqual([])
    expect(inClosed.syncTags?.filter((tag) => inPublic.syncTags?.includes(tag))).toEqual([])
  })
})

describe('event ids for those without a token', () => {
  const path = '/v2025-02-19/data/live/events/closed-ids'
  const welcomeId = async (): Promise<string | undefined> =>
    (await readEvents(lake, path, {}, 1))[0]?.id

  it('reveal nothing of transactions, of drafts or of ids', async () => {
    await client.datasets.create('closed-ids', {aclMode: 'private'})
    const closed = lake.client({dataset: 'closed-ids'})
    const write = (_id: string, transactionId: string) =>
      closed.mutate([{createOrReplace: {_id, _type: 'note', at: transactionId}}], {transactionId})
    const before = await welcomeId()
    await write('drafts.a', 'the-draft-of-a-scandal')
    await write('private.a', 'a-request-of-somebody')
    expect(await welcomeId()).toBe(before)

    await write('a', 'the-scandal-is-published')
    const after = await welcomeId()
    expect(after).toMatch(/^[\w-]{22}$/)
    expect(after).not.toBe(before)
    const [, message] = await readEvents(lake, path, {'last-event-id': before ?? ''}, 2)
    expect(message).toMatchObject({event: 'message', id: after})

    // Clients with a token get the real transaction ids.
    const authorization = `Bearer ${lake.token}`
    const drafts = `${path}?includeDrafts=true`
    const [own] = await readEvents(lake, drafts, {authorization}, 1)
    expect(own?.id).toBe('the-scandal-is-published')
  })

  it('can be resumed after drafts, and after more drafts than are cached', async () => {
    const closed = lake.client({dataset: 'closed-ids'})
    await closed.createOrReplace({_id: 'b', _type: 'note'})
    const id = (await welcomeId()) ?? ''
    for (let batch = 0; batch < 17; batch += 1) {
      const drafts = Array.from({length: 30}, (_, index) => batch * 30 + index)
      await Promise.all(
        drafts.map((draft) => closed.createOrReplace({_id: 'drafts.b', _type: 'note', draft})),
      )
    }
    await closed.createOrReplace({_id: 'b', _type: 'note', last: true})
    const events = await readEvents(lake, path, {'last-event-id': id}, 2)
    expect(events.map(({event}) => event)).toEqual(['welcome', 'message'])
  })
})
