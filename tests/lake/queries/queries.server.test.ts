import {ChannelError} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {QueryLimits} from '../../../lake/queries/queries.ts'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'
import {endlessQuery, notes, shortQuery} from './endless-query.ts'

const slow = endlessQuery()
const single = '*[_id == "note-7"][0].title'

let lake: TestLake

async function start(queryLimits: Partial<QueryLimits>): Promise<void> {
  lake = await startLake({queryLimits})
  await lake.client().mutate(notes)
}
afterEach(() => lake.close())

function ask(query: string): Promise<Answer> {
  return lake.send({path: `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`})
}

function ping(): Promise<Answer> {
  return lake.send({path: '/v1/ping'})
}

/** Sends a query that is still running when the lake closes and destroys the connection. */
function askUntilClosed(query: string): Promise<Answer | 'cut off'> {
  return ask(query).catch(() => 'cut off' as const)
}

describe('a query that takes too long', () => {
  it('does not hold up other queries', async () => {
    await start({})
    const settled = vi.fn()
    void askUntilClosed(slow).then(settled)
    const others = Array.from({length: 10}, (_, index) =>
      ask(index % 2 === 0 ? single : shortQuery),
    )
    expect((await Promise.all(others)).map(({body}) => body)).toEqual(
      Array.from({length: 10}, (_, index) =>
        expect.objectContaining({result: index % 2 === 0 ? 'note 7' : 300}),
      ),
    )
    expect(settled).not.toHaveBeenCalled()
  })

  it('is stopped and returns 504', async () => {
    await start({timeout: 100})
    expect(await ask(slow)).toMatchObject({
      status: 504,
      body: {
        error: {type: 'queryTimeoutError', description: expect.stringContaining('0.1 seconds')},
      },
    })
  })

  it('makes the pool start another worker once it is long', async () => {
    await start({patience: 50, workers: 1, mostWorkers: 3})
    const settled = vi.fn()
    void askUntilClosed(slow).then(settled)
    expect((await ask(shortQuery)).body).toMatchObject({result: 300})
    expect(settled).not.toHaveBeenCalled()
  })

  it('leaves no read transaction open in the store', async () => {
    await start({timeout: 300})
    expect((await ask(slow)).status).toBe(504)
    const {database} = lake.lake.dataset('local', 'production')
    // An open read transaction would prevent the truncation of the write-ahead log.
    expect(database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).toMatchObject({busy: 0})
  })
})

describe('while the queue is full', () => {
  it('returns 503 with Retry-After to the next query', async () => {
    await start({mostWaiting: 0})
    expect(await ask(shortQuery)).toMatchObject({status: 503, headers: {'retry-after': '1'}})
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
  it('does not hold up queries and other mutations', async () => {
    await start({})
    const settled = vi.fn()
    void mutate({delete: {query: slow}}).then(settled, settled)
    const answers = await Promise.all([
      ask(single),
      mutate({create: {_id: 'other', _type: 'note'}}),
      ask(shortQuery),
    ])
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200])
    expect(settled).not.toHaveBeenCalled()
  })

  it('returns 504 and changes nothing', async () => {
    await start({timeout: 100})
    expect(await mutate({delete: {query: slow}})).toMatchObject({
      status: 504,
      body: {error: {type: 'queryTimeoutError'}},
    })
    // Not by a query: it would have a tenth of a second, too, which a busy machine needs for a new worker.
    const {database} = lake.lake.dataset('local', 'production')
    expect(database.prepare('SELECT count(*) AS count FROM documents').get()).toEqual({count: 300})
  })
})

describe('a listener whose filter takes too long', () => {
  /** Twelve wildcards over a text that never matches. */
  const endless = `*[title match "${'a*'.repeat(12)}b"]`
  const stuck = {_id: 'stuck', _type: 'note', title: 'a'.repeat(3000)}

  /** Resolves once both listeners are open; `ended` with the error of the endless one. */
  async function listen(): Promise<{ended: Promise<unknown>; heard: Promise<unknown>}> {
    const client = lake.client()
    const ended = Promise.withResolvers<unknown>()
    const heard = Promise.withResolvers<unknown>()
    const welcomes = [endless, '*[_type == "note"]'].map(
      (filter, index) =>
        new Promise<void>((resolve) => {
          client.listen(filter, {}, {events: ['welcome', 'mutation']}).subscribe({
            next: (event) => (event.type === 'welcome' ? resolve() : heard.resolve(event)),
            error: index === 0 ? ended.resolve : () => {},
          })
        }),
    )
    await Promise.all(welcomes)
    return {ended: ended.promise, heard: heard.promise}
  }

  it('does not hold up other listeners', async () => {
    await start({filterTimeout: 60_000})
    const {ended, heard} = await listen()
    const settled = vi.fn()
    void ended.then(settled)
    await lake.client().create(stuck)
    expect(await heard).toMatchObject({documentId: 'stuck'})
    expect(settled).not.toHaveBeenCalled()
  })

  it('receives an error that names the limit, and its stream ends', async () => {
    await start({filterTimeout: 100})
    const {ended} = await listen()
    await lake.client().create(stuck)
    expect(await ended).toBeInstanceOf(ChannelError)
    expect(String(await ended)).toContain('more than 0.1 seconds')
    expect((await ask(shortQuery)).body).toMatchObject({result: 300})
  })
})

describe('a listener whose filter is evaluated in a worker', () => {
  it('receives the events of the documents that match', async () => {
    await start({})
    const client = lake.client()
    const heard: string[] = []
    const matches = Promise.withResolvers<void>()
    const welcome = Promise.withResolvers<void>()
    client.listen('*[title match "note 1*"]', {}, {events: ['welcome', 'mutation']}).subscribe({
      next(event) {
        if (event.type === 'welcome') return welcome.resolve()
        if (event.type === 'mutation') heard.push(event.documentId)
        if (heard.length === 3) matches.resolve()
      },
      error: matches.reject,
    })
    await welcome.promise
    const ids = ['note-1', 'note-2', 'note-10', 'note-20', 'note-100']
    await client.transaction(ids.map((id) => ({patch: {id, set: {n: 1}}}))).commit()
    await matches.promise
    expect(heard).toEqual(['note-1', 'note-10', 'note-100'])
  })
})

describe('a query that exceeds its memory limit', () => {
  it('returns 413, and the next query succeeds', async () => {
    await start({memory: 96 * 1024 * 1024, anonymousTimeout: 60_000})
    const long = `{"a": [1, 2, 3, 4, 5, 6, 7, 8]}${'{"a": a + a}'.repeat(17)}`
    // Eight megabytes more at each step.
    const answer = await ask(
      `${long}{"a": a, "b": a}${'{"a": a + b, b}'.repeat(200)}{"n": count(a)}`,
    )
    expect(answer).toMatchObject({status: 413, body: {message: expect.stringContaining('memory')}})
    expect((await ask(shortQuery)).body).toMatchObject({result: 300})
  })
})

async function leave(query: string, signal: AbortSignal): Promise<void> {
  const address = `${lake.address}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
  await expect(fetch(address, {signal})).rejects.toThrow('aborted')
}

describe('a query whose caller has left', () => {
  it('is dropped if it is queued, and stopped if it is running', async () => {
    await start({patience: 50, workers: 1, mostWorkers: 1})
    const reader = new AbortController()
    const left = Array.from({length: 4}, () => leave(slow, reader.signal))
    // Its response shows that the lake has received the others.
    await ping()
    reader.abort()
    await Promise.all(left)
    // Each of them would keep the only worker busy for a minute.
    expect((await ask(shortQuery)).body).toMatchObject({result: 300})
  })

  it.each([slow, single])('is not logged as an error of the lake: %s', async (query) => {
    await start({patience: 50, workers: 1, mostWorkers: 1})
    const address = `${lake.address}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
    const reader = new AbortController()
    void askUntilClosed(`${slow}[0]`)
    await ping()
    const response = lake.lake.fetch(new Request(address, {signal: reader.signal}))
    reader.abort()
    expect((await response).status).toBe(499)
  })
})

describe('a query in a worker', () => {
  beforeEach(() => start({}))

  it('sees every commit that was acknowledged before it was sent', async () => {
    const client = lake.client()
    for (let count = 301; count <= 330; count += 1) {
      await client.create({_type: 'note', title: `note ${count}`})
      expect(await client.fetch(shortQuery)).toBe(count)
    }
  })

  it('reads one snapshot of the dataset while others write', async () => {
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

  it('reads the new dataset after one of the same name was deleted', async () => {
    const client = lake.client()
    const other = lake.client({dataset: 'other'})
    for (const title of ['note one', 'note two']) {
      await client.datasets.create('other', {aclMode: 'public'})
      await other.create({_type: 'note', title})
      expect(await other.fetch('*[title match "note*"].title')).toEqual([title])
      await client.datasets.delete('other')
    }
  })

  it('refuses a function that is not supported, also if no document needs it', async () => {
    const answer = await ask('*[title match "x" && media::aspect(a, b) > 1]')
    expect(answer).toMatchObject({status: 501, body: {message: expect.stringContaining('media::')}})
  })
})

/** Returns one entry for each running worker thread, besides those of the test runner. */
function openPorts(): string[] {
  return process.getActiveResourcesInfo().filter((name) => name === 'MessagePort')
}

describe('a lake that closes', () => {
  it('stops the running and the queued queries', async () => {
    const before = openPorts().length
    await start({workers: 1, mostWorkers: 1})
    const asked = Array.from({length: 3}, () => askUntilClosed(slow))
    await ping()
    await lake.close()
    expect(await Promise.all(asked)).toEqual(['cut off', 'cut off', 'cut off'])
    expect(openPorts().length).toBeLessThanOrEqual(before)
    await start({})
  })
})
