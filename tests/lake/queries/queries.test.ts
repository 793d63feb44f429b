import {ChannelError} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {QueryLimits} from '../../../lake/queries/queries.ts'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'

/** For every note, and for every note again, looks at every note. */
const slow = '*[count(*[count(*[_id != ^.^._id && title match "*" + ^.title]) > 0]) > 0]'
/** Short, but not simple: for a worker. */
const list = 'count(*[title match "note*"])'
/** Answered where it arrives. */
const simple = '*[_id == "note-7"][0].title'

let lake: TestLake

async function start(queryLimits: Partial<QueryLimits>): Promise<void> {
  lake = await startLake({queryLimits})
  const notes = Array.from({length: 300}, (_, index) => ({
    create: {_id: `note-${index}`, _type: 'note', title: `note ${index}`},
  }))
  await lake.client().mutate(notes)
}
afterEach(() => lake.close())

function ask(query: string): Promise<Answer> {
  return lake.send({path: `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`})
}

describe('a query that takes too long', () => {
  it('is stopped and refused, and holds up no other', async () => {
    await start({timeout: 2500})
    // Two workers are there.
    await Promise.all([ask(list), ask(list)])
    const refused = ask(slow)
    const others = Array.from({length: 10}, (_, index) => ask(index % 2 === 0 ? simple : list))
    const answers = await Promise.race([Promise.all(others), refused.then(() => [])])
    expect(answers.map(({body}) => body)).toEqual(
      Array.from({length: 10}, (_, index) =>
        expect.objectContaining({result: index % 2 === 0 ? 'note 7' : 300}),
      ),
    )
    expect(await refused).toMatchObject({
      status: 504,
      body: {
        error: {type: 'queryTimeoutError', description: expect.stringContaining('2.5 seconds')},
      },
    })
  })

  it('gets others more workers, for as long as it runs', async () => {
    await start({timeout: 4000, patience: 50, workers: 1, mostWorkers: 2})
    const refused = ask(slow)
    const other = await Promise.race([ask(list), refused])
    expect(other.body).toMatchObject({result: 300})
    expect((await refused).status).toBe(504)
  })

  it('is refused, too, when it had no turn; at once where too many wait', async () => {
    await start({timeout: 1500, workers: 1, mostWorkers: 1, mostWaiting: 2})
    const answers = await Promise.all(Array.from({length: 5}, () => ask(slow)))
    // One runs until its time is up, two are refused at once, and two when they have waited for that long.
    expect(answers.map(({status}) => status).sort()).toEqual([503, 503, 503, 503, 504])
    expect((await ask(simple)).status).toBe(200)
  })

  it('leaves nothing behind in the store', async () => {
    await start({timeout: 1500})
    expect((await ask(slow)).status).toBe(504)
    const {database} = lake.lake.dataset('local', 'production')
    // A reader that was still there would keep the log from being emptied.
    expect(database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({busy: 0})
  })
})

function mutate(mutation: unknown): Promise<Answer> {
  return lake.send({
    method: 'POST',
    path: '/v2025-02-19/data/mutate/production',
    headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
    body: JSON.stringify({mutations: [mutation]}),
  })
}

describe('a mutation by a query that takes too long', () => {
  it('is refused, changes nothing, and holds up no other', async () => {
    await start({timeout: 2500})
    const refused = mutate({delete: {query: slow}})
    const others = Promise.all([
      ask(simple),
      mutate({create: {_id: 'other', _type: 'note'}}),
      ask(list),
    ])
    const answers = await Promise.race([others, refused.then(() => [])])
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200])
    expect(await refused).toMatchObject({
      status: 504,
      body: {error: {type: 'queryTimeoutError'}},
    })
    expect((await ask('count(*)')).body).toMatchObject({result: 301})
  })
})

describe('a listener whose filter takes too long', () => {
  /** Twelve wildcards over a text that never fits. */
  const endless = `*[title match "${'a*'.repeat(12)}b"]`
  const stuck = {_id: 'stuck', _type: 'note', title: 'a'.repeat(3000)}

  it('is told so and cut off, and holds up nobody', async () => {
    await start({filterTimeout: 1000})
    const client = lake.client()
    const error = new Promise((resolve) => {
      client.listen(endless, {}, {events: ['welcome', 'mutation']}).subscribe({
        next: (event) => event.type === 'welcome' && void client.create(stuck),
        error: resolve,
      })
    })
    const heard = new Promise<void>((resolve) => {
      const subscription = client.listen('*[_type == "note"]').subscribe(() => {
        subscription.unsubscribe()
        resolve()
      })
    })
    expect(await Promise.race([heard.then(() => 'heard'), error])).toBe('heard')
    expect(await error).toBeInstanceOf(ChannelError)
    expect(String(await error)).toContain('more than 1 seconds')
    expect((await ask(list)).body).toMatchObject({result: 300})
  })

  it('is told of what it matches when it does not', async () => {
    await start({})
    const client = lake.client()
    const heard: string[] = []
    await new Promise<void>((resolve) => {
      const subscription = client.listen('*[title match "note 1*"]').subscribe(({documentId}) => {
        heard.push(documentId)
        if (heard.length < 3) return
        subscription.unsubscribe()
        resolve()
      })
      const ids = ['note-1', 'note-2', 'note-10', 'note-20', 'note-100']
      client
        .listen('*', {}, {events: ['welcome']})
        .subscribe(
          () => void client.transaction(ids.map((id) => ({patch: {id, set: {n: 1}}}))).commit(),
        )
    })
    expect(heard).toEqual(['note-1', 'note-10', 'note-100'])
  })
})

describe('a query that needs too much', () => {
  it('is refused, and the lake lives on', async () => {
    await start({memory: 96 * 1024 * 1024})
    const long = `{"a": [1, 2, 3, 4, 5, 6, 7, 8]}${'{"a": a + a}'.repeat(17)}`
    // Eight megabytes more at each step.
    const answer = await ask(
      `${long}{"a": a, "b": a}${'{"a": a + b, b}'.repeat(200)}{"n": count(a)}`,
    )
    expect(answer).toMatchObject({status: 413, body: {message: expect.stringContaining('memory')}})
    expect((await ask(list)).body).toMatchObject({result: 300})
  })
})

async function leave(query: string, signal: AbortSignal): Promise<void> {
  const address = `${lake.address}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
  await expect(fetch(address, {signal})).rejects.toThrow('aborted')
}

describe('a query whose reader has left', () => {
  it('is dropped, begun or not', async () => {
    await start({patience: 50, workers: 1, mostWorkers: 1})
    const reader = new AbortController()
    const left = Array.from({length: 4}, () => leave(slow, reader.signal))
    // Answered by the main thread: by then the others have arrived.
    await ask(simple)
    reader.abort()
    await Promise.all(left)
    // Had they been worked off, each would have taken a minute.
    expect((await ask(list)).body).toMatchObject({result: 300})
  })
})

describe('a query in a worker', () => {
  beforeEach(() => start({}))

  it('sees what was acknowledged before it was asked', async () => {
    const client = lake.client()
    for (let count = 301; count <= 330; count += 1) {
      await client.create({_type: 'note', title: `note ${count}`})
      expect(await client.fetch(list)).toBe(count)
    }
  })

  it('reads one state of the dataset, whatever is written meanwhile', async () => {
    const client = lake.client()
    const reading = new AbortController()
    const write = async (turn: number): Promise<void> => {
      await client
        .transaction()
        .patch('note-0', {set: {turn}})
        .patch('note-299', {set: {turn}})
        .commit()
      if (!reading.signal.aborted) await write(turn + 1)
    }
    const writing = write(0)
    const turns =
      '[*[_id == "note-0"][0].turn, count(*[title match "*9"]), *[_id == "note-299"][0].turn]'
    for (let count = 0; count < 30; count += 1) {
      const [first, , last] = await client.fetch<[number, number, number]>(turns)
      expect(last).toBe(first)
    }
    reading.abort()
    await writing
  })

  it('reads the dataset that has a name now', async () => {
    const client = lake.client()
    const other = lake.client({dataset: 'other'})
    for (const title of ['note one', 'note two']) {
      await client.datasets.create('other', {aclMode: 'public'})
      await other.create({_type: 'note', title})
      expect(await other.fetch('*[title match "note*"].title')).toEqual([title])
      await client.datasets.delete('other')
    }
  })

  it('refuses as the main thread does', async () => {
    const answer = await ask('*[title match "x" && geo::distance(a, b) > 1]')
    expect(answer).toMatchObject({status: 501, body: {message: expect.stringContaining('geo::')}})
  })
})

describe('a lake that closes', () => {
  it('stops what runs and what waits', async () => {
    await start({workers: 1, mostWorkers: 1})
    const asked = Array.from({length: 3}, () =>
      ask(slow).then(
        ({status}) => status,
        () => 'cut off',
      ),
    )
    await ask(simple)
    await lake.close()
    expect(await Promise.all(asked)).toEqual(['cut off', 'cut off', 'cut off'])
    expect(process.getActiveResourcesInfo()).not.toContain('MessagePort')
    await start({})
  })
})
