import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const path = '/v2025-02-19/data/query/production'

/** Sends a query without a token. */
function post(body: string): Promise<Answer> {
  return lake.send({method: 'POST', path, headers: {'content-type': 'application/json'}, body})
}

const hostile: [what: string, query: string][] = [
  ['projections', `*${'{a}'.repeat(6000)}`],
  ['additions', `1${'+1'.repeat(6000)}`],
  ['additions in 600 kB', `1${'+1'.repeat(300_000)}`],
  ['alternatives', `*[a==1${'||a==1'.repeat(6000)}]`],
  ['brackets', `${'['.repeat(100_000)}`],
]

describe('a hostile query text', () => {
  it.each(hostile)('gets 400: %s', async (_what, query) => {
    const refused = await post(JSON.stringify({query, params: {a: 1}}))
    expect(refused).toMatchObject({status: 400, body: {error: {type: 'queryParseError'}}})
  })

  it('in a listener is reported in its stream', async () => {
    const text = encodeURIComponent(`1${'-1'.repeat(5000)}`)
    const {text: events} = await lake.send({path: `/vX/data/listen/production?query=${text}`})
    expect(events).toContain('queryParseError')
  })

  it('gets the same error when it is repeated', async () => {
    const bodies = []
    for (let count = 0; count < 3; count += 1) {
      bodies.push((await post(JSON.stringify({query: '*[a == $b', params: {b: 1}}))).body)
    }
    expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]])
    expect(bodies[0]).toMatchObject({error: {type: 'queryParseError', query: '*[a == $b'}})
  })
})

describe('params', () => {
  it.each([
    ['nested a million times', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    ['nested a thousand times', `${'['.repeat(1000)}${']'.repeat(1000)}`],
  ])('%s get 400', async (_what, value) => {
    expect(await post(`{"query": "$a", "params": {"a": ${value}}}`)).toMatchObject({status: 400})
  })

  it('whose value is missing in one request can be sent in the next', async () => {
    const query = '$a + 1'
    expect((await post(JSON.stringify({query}))).status).toBe(400)
    expect((await post(JSON.stringify({query, params: {a: 1}}))).body).toMatchObject({result: 2})
  })
})
