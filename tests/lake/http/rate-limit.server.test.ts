import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {clientAddress} from '../../../lake/http/client-address.ts'
import {createRateLimit} from '../../../lake/http/rate-limit.ts'
import {defaultLimits} from '../../../lake/limits.ts'
import {startLake, studioOrigin, type TestLake} from '../start-lake.ts'

/** Returns how many of `count` requests are accepted. */
function passed(count: number, ask: () => void): number {
  let through = 0
  for (let index = 0; index < count; index += 1) {
    try {
      ask()
      through += 1
    } catch (error) {
      expect(error).toMatchObject({code: 'rate_limited'})
    }
  }
  return through
}

const elsewhere = '203.0.113.7'
const request = (method: string): Request => new Request('http://lake/', {method})

describe('rates', () => {
  const rates: [method: string, path: string, most: number][] = [
    ['POST', '/v1/data/mutate/production', 25],
    ['POST', '/v2025-02-19/data/actions/production', 25],
    ['POST', '/v1/assets/images/production', 25],
    ['POST', '/v1/data/query/production', 500],
    ['GET', '/v1/data/query/production', 500],
    ['OPTIONS', '/v1/data/mutate/production', 500],
    ['GET', '/images/local/production/a.png', 500],
  ]
  it.each(rates)('%s %s: %i per second', (method, path, most) => {
    const limit = createRateLimit(defaultLimits, () => 0)
    expect(passed(1000, () => limit(request(method), path, elsewhere))).toBe(most)
    // Every client has its own allowance.
    expect(passed(1, () => limit(request(method), path, '203.0.113.8'))).toBe(1)
  })

  it('refill evenly, up to the requests of one second', () => {
    let time = 0
    const limit = createRateLimit(defaultLimits, () => time)
    const mutate = () => limit(request('POST'), '/v1/data/mutate/production', elsewhere)
    expect(passed(100, mutate)).toBe(25)
    time = 200
    expect(passed(100, mutate)).toBe(5)
    time = 60_000
    expect(passed(100, mutate)).toBe(25)
  })

  it('of mutations, uploads and all requests are counted separately', () => {
    const limit = createRateLimit(defaultLimits, () => 0)
    const ask = (path: string) => () => limit(request('POST'), path, elsewhere)
    expect(passed(100, ask('/v1/data/mutate/production'))).toBe(25)
    expect(passed(100, ask('/v1/assets/files/production'))).toBe(25)
    expect(passed(1000, ask('/v1/data/query/production'))).toBe(450)
  })

  it('do not apply to this machine, unless it forwards for a client', () => {
    const limit = createRateLimit(defaultLimits, () => 0)
    const path = '/v1/data/mutate/production'
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined]) {
      const client = clientAddress(new Headers(), address, undefined)
      expect(passed(1000, () => limit(request('POST'), path, client))).toBe(1000)
    }
    // The proxy added the last address; the client may have forged the others.
    let number = 0
    const forwarded = () => {
      number += 1
      const headers = {'x-forwarded-for': `10.0.0.${number}, ${elsewhere}`}
      limit(request('POST'), path, clientAddress(new Headers(headers), '127.0.0.1', undefined))
    }
    expect(passed(100, forwarded)).toBe(25)
  })

  it('can be configured and disabled', () => {
    const limits = {...defaultLimits, mutationsPerSecond: 3, requestsPerSecond: 0}
    const limit = createRateLimit(limits, () => 0)
    const ask = (path: string) => () => limit(request('POST'), path, elsewhere)
    expect(passed(100, ask('/v1/data/mutate/production'))).toBe(3)
    expect(passed(1000, ask('/v1/data/query/production'))).toBe(1000)
  })
})

describe('one request too many', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startLake({limits: {...defaultLimits, requestsPerSecond: 1}})
  })
  afterAll(() => lake.close())

  it('returns 429 with Retry-After, which a listed page can read', async () => {
    const headers = {'x-forwarded-for': elsewhere, origin: studioOrigin}
    const answers = await Promise.all([1, 2, 3].map(() => lake.send({path: '/v1/ping', headers})))
    const refused = answers.find(({status}) => status !== 200)
    expect(refused?.status).toBe(429)
    expect(refused?.headers).toMatchObject({
      'retry-after': '1',
      'access-control-allow-origin': studioOrigin,
    })
    expect(refused?.body).toMatchObject({statusCode: 429, error: 'Too Many Requests'})
  })
})
