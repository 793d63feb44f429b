import {afterEach, expect, it, vi} from 'vitest'
import type {QueryLimits} from '../../../lake/queries/queries.ts'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'
import {endlessQuery, notes, shortQuery} from './endless-query.ts'

let lake: TestLake

async function start(queryLimits: Partial<QueryLimits>): Promise<void> {
  lake = await startLake({queryLimits})
  await lake.client().mutate(notes)
}
afterEach(() => lake.close())

function ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const path = `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
  return lake.send({path, headers})
}

/** Sends a query without a token from another address. */
function askFrom(index: number, query: string): Promise<Answer | 'cut off'> {
  return ask(query, {'x-forwarded-for': `203.0.113.${index}`}).catch(() => 'cut off' as const)
}

it('responds to clients with a token while clients without one send queries continuously', async () => {
  await start({patience: 50})
  const settled = vi.fn()
  for (let index = 0; index < 12; index += 1)
    void askFrom(index, endlessQuery(String(index))).then(settled)
  await lake.send({path: '/v1/ping'})
  const headers = {authorization: `Bearer ${lake.token}`}
  for (let count = 0; count < 20; count += 1) {
    expect((await ask(`${shortQuery} + ${count}`, headers)).body).toMatchObject({
      result: 300 + count,
    })
  }
  expect(settled).not.toHaveBeenCalled()
})

it('takes turns between clients without a token', async () => {
  await start({anonymousTimeout: 200, patience: 50})
  const order: string[] = []
  const note = async (name: string, answer: Promise<Answer | 'cut off'>): Promise<void> => {
    const settled = await answer
    order.push(settled === 'cut off' ? settled : `${name} ${settled.status}`)
  }
  const hostile = Array.from({length: 10}, (_, index) =>
    note('slow', askFrom(1, endlessQuery(String(index)))),
  )
  await lake.send({path: '/v1/ping'})
  await Promise.all([...hostile, note('reader', askFrom(2, shortQuery))])
  expect(order.filter((each) => each === 'slow 504')).toHaveLength(10)
  expect(order.indexOf('reader 200')).toBeLessThan(5)
})

it('limits the results of clients without a token', async () => {
  await start({anonymousResult: 1000})
  const query = `"${'x'.repeat(1000)}"`
  expect((await ask(query)).status).toBe(413)
  expect((await ask(query, {authorization: `Bearer ${lake.token}`})).status).toBe(200)
})

it('responds at once when a query is stopped within a step of SQLite, and to later queries', async () => {
  await start({anonymousTimeout: 200, anonymousWorkers: 1, patience: 50})
  const more = Array.from({length: 2000}, (_, n) => ({create: {_id: `n-${n}`, _type: 'n', n}}))
  await lake.client().mutate(more)
  // One statement that compares every document with every document.
  expect(await ask('count(*[count(*[n == ^.n]) > 5])')).toMatchObject({status: 504})
  const headers = {authorization: `Bearer ${lake.token}`}
  expect((await ask('count(*[_type == "n"])', headers)).body).toMatchObject({result: 2000})
})

it('responds to other requests before a long query', async () => {
  await start({anonymousTimeout: 500})
  const order: string[] = []
  const query = ask(endlessQuery()).then(({status}) => order.push(`query ${status}`))
  const pings = Array.from({length: 10}, async () => {
    await lake.send({path: '/v1/ping'})
    order.push('ping')
  })
  await Promise.all([query, ...pings])
  expect(order).toEqual([...Array.from({length: 10}, () => 'ping'), 'query 504'])
})
