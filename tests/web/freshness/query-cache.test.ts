import {afterEach, beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest'
import {createQueryCache, missingResultTag} from '../../../web/freshness/query-cache.ts'
import type {QueryResult} from '../../../web/lake/client.ts'
import {createInvalidationLog} from '../../../web/freshness/invalidation-log.ts'

/** Creates a cache with a fake lake whose response is set by the test, and counts the requests. */
function setUp({maxBytes = 1_000_000, timeoutMs = 1000} = {}) {
  const time = {now: 1000}
  let response: QueryResult | Error | Promise<QueryResult> = {result: 'first', syncTags: ['s1:a']}
  let requests = 0
  const invalidations = createInvalidationLog({now: () => (time.now += 1)})
  const cache = createQueryCache({
    fetch: async () => {
      requests += 1
      if (response instanceof Error) throw response
      return response
    },
    invalidations,
    maxBytes,
    timeoutMs,
    now: () => time.now,
  })
  return {
    cache,
    requests: () => requests,
    change: (...tags: string[]) => invalidations.invalidate(tags.map((tag) => `sanity:${tag}`)),
    restart: () => invalidations.invalidateContent(),
    wait: (ms: number) => (time.now += ms),
    returns: (result: unknown, syncTags = ['s1:a']) => (response = {result, syncTags}),
    fails: (error = new Error('fetch failed')) => (response = error),
    waits: (until: Promise<QueryResult>) => (response = until),
    hangs: () => (response = new Promise(() => {})),
  }
}

const query = {query: '*', params: {slug: 'pond'}}

describe('a result', () => {
  test('is fetched once for concurrent callers, and again only after one of its tags is invalidated', async () => {
    const {cache, requests, change, returns} = setUp()
    await Promise.all([cache.get(query), cache.get(query)])
    change('s1:other')
    await cache.get(query)
    expect(requests()).toBe(1)
    returns('second')
    change('s1:a')
    expect(await cache.get(query)).toMatchObject({result: 'second'})
    expect(requests()).toBe(2)
  })

  test('is fetched again after all content is invalidated', async () => {
    const {cache, restart, returns} = setUp()
    await cache.get(query)
    returns('second')
    restart()
    expect(await cache.get(query)).toMatchObject({result: 'second'})
  })

  test('is stale if its tag was invalidated while it was fetched', async () => {
    const {cache, change, returns, requests} = setUp()
    const pending = cache.get(query)
    change('s1:a')
    await pending
    returns('second')
    expect(await cache.get(query)).toMatchObject({result: 'second'})
    expect(requests()).toBe(2)
  })

  test('is fetched once more for callers after a change that the pending request may miss', async () => {
    const {cache, change, returns, waits, requests} = setUp()
    const {tag} = await cache.get(query)
    const {promise, resolve} = Promise.withResolvers<QueryResult>()
    change('s1:a')
    waits(promise)
    const before = cache.get(query)
    change('s1:a')
    const after = [cache.get(query), cache.get(query)]
    const comparison = cache.compare([tag])
    returns('second')
    resolve({result: 'first', syncTags: ['s1:a']})
    expect(await before).toMatchObject({result: 'first'})
    for (const result of await Promise.all(after)) expect(result).toMatchObject({result: 'second'})
    expect(await comparison).toBe('changed')
    expect(requests()).toBe(3)
  })

  test('has a tag that identifies query and result', async () => {
    const {cache, change, returns} = setUp()
    const first = await cache.get(query)
    const other = await cache.get({...query, params: {slug: 'lake'}})
    returns('second')
    change('s1:a')
    const second = await cache.get(query)
    returns('first')
    change('s1:a')
    const again = await cache.get(query)
    expect(new Set([first.tag, other.tag, second.tag]).size).toBe(3)
    expect(again.tag).toBe(first.tag)
  })
})

describe('compare', () => {
  test('returns same for an invalidated result that did not change', async () => {
    const {cache, change, requests} = setUp()
    const {tag} = await cache.get(query)
    change('s1:a')
    expect(await cache.compare([tag])).toBe('same')
    expect(requests()).toBe(2)
    expect(await cache.compare([tag])).toBe('same')
    expect(requests()).toBe(2)
  })

  test('returns changed if the result or its sync tags are different', async () => {
    const {cache, change, returns} = setUp()
    const {tag} = await cache.get(query)
    returns('first', ['s1:a', 's1:b'])
    change('s1:a')
    expect(await cache.compare([tag])).toBe('changed')
    const next = await cache.get(query)
    returns('second', ['s1:a', 's1:b'])
    change('s1:b')
    expect(await cache.compare(['_N_T_/layout', next.tag])).toBe('changed')
  })

  test('returns changed for an evicted result', async () => {
    const {cache} = setUp({maxBytes: 2000})
    const {tag} = await cache.get(query)
    for (let i = 0; i < 20; i++) await cache.get({query: `${i}`, params: {}})
    expect(await cache.compare([tag])).toBe('changed')
  })
})

describe('while the lake is unreachable', () => {
  test('returns the stale result, and compare returns unknown', async () => {
    const {cache, change, fails} = setUp()
    const {tag} = await cache.get(query)
    fails()
    change('s1:a')
    expect(await cache.compare([tag])).toBe('unknown')
    expect(await cache.get(query)).toMatchObject({result: 'first'})
  })

  test('backs off exponentially, and fetches at once after endBackoff', async () => {
    const {cache, requests, change, fails, wait, returns} = setUp()
    await cache.get(query)
    fails()
    change('s1:a')
    for (let i = 0; i < 5; i++) await cache.get(query)
    expect(requests()).toBe(2)
    wait(300)
    await cache.get(query)
    expect(requests()).toBe(3)
    wait(300)
    await cache.get(query)
    expect(requests()).toBe(3)
    cache.endBackoff()
    returns('second')
    expect(await cache.get(query)).toMatchObject({result: 'second'})
  })

  test('returns the stale result after the timeout', async () => {
    const {cache, change, hangs} = setUp({timeoutMs: 5})
    await cache.get(query)
    hangs()
    change('s1:a')
    expect(await cache.get(query)).toMatchObject({result: 'first'})
  })

  test('fetches other results at once while one takes longer than clients wait', async () => {
    const {cache, change, hangs, returns, requests} = setUp({timeoutMs: 5})
    await cache.get(query)
    hangs()
    change('s1:a')
    await cache.get(query)
    returns('other')
    expect(await cache.get({...query, params: {slug: 'lake'}})).toMatchObject({result: 'other'})
    // Only the first client waited: the request for the slow one is still pending.
    expect(await cache.get(query)).toMatchObject({result: 'first'})
    expect(requests()).toBe(3)
  })

  test('fetches other results at once after one failed, if the lake answers others', async () => {
    const {cache, waits, returns} = setUp()
    const {promise, reject} = Promise.withResolvers<QueryResult>()
    waits(promise)
    const slow = cache.get(query)
    returns('other')
    await cache.get({...query, params: {slug: 'lake'}})
    reject(new Error('The operation was aborted due to timeout'))
    await expect(slow).rejects.toThrow('timeout')
    expect(await cache.get({...query, params: {slug: 'sea'}})).toMatchObject({result: 'other'})
  })

  test('rejects without a cached result, and rejects further requests at once', async () => {
    const {cache, requests, fails} = setUp()
    fails()
    await expect(cache.get(query)).rejects.toThrow('fetch failed')
    await expect(cache.get(query)).rejects.toThrow('was unreachable a moment ago')
    await expect(cache.fetchUncached(query)).rejects.toThrow('was unreachable a moment ago')
    expect(requests()).toBe(1)
  })

  test('does not wait longer when the wall clock is set back', async () => {
    vi.useFakeTimers({toFake: ['Date', 'performance']})
    onTestFinished(() => void vi.useRealTimers())
    let isDown = true
    const cache = createQueryCache({
      fetch: async () => {
        if (isDown) throw new Error('fetch failed')
        return {result: 1, syncTags: []}
      },
      invalidations: createInvalidationLog(),
      maxBytes: 1000,
    })
    await expect(cache.get(query)).rejects.toThrow('fetch failed')
    isDown = false
    vi.advanceTimersByTime(300)
    vi.setSystemTime(Date.now() - 3_600_000)
    expect(await cache.get(query)).toMatchObject({result: 1})
  })

  test('compares a missing result as unknown until the backoff ends, then as changed', async () => {
    const {cache, fails, wait} = setUp()
    fails()
    await expect(cache.get(query)).rejects.toThrow()
    expect(await cache.compare([missingResultTag])).toBe('unknown')
    wait(300)
    expect(await cache.compare([missingResultTag])).toBe('changed')
  })

  test('does not back off after status 400', async () => {
    const {cache, fails, returns} = setUp()
    fails(Object.assign(new Error('Param $a is not given'), {statusCode: 400}))
    await expect(cache.get(query)).rejects.toThrow('$a')
    returns('first')
    expect(await cache.get(query)).toMatchObject({result: 'first'})
  })
})

describe('a stale result that a client got', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is announced when the current one arrives after the timeout', async () => {
    const {cache, change, returns, waits} = setUp({timeoutMs: 5})
    const announced: string[][] = []
    cache.onLate((tags) => announced.push(tags))
    const {tag} = await cache.get(query)
    const {promise, resolve} = Promise.withResolvers<QueryResult>()
    waits(promise)
    change('s1:a')
    const comparison = cache.compare([tag])
    await vi.advanceTimersByTimeAsync(5)
    expect(await comparison).toBe('unknown')
    returns('second', ['s1:a', 's1:b'])
    resolve({result: 'second', syncTags: ['s1:a', 's1:b']})
    await vi.advanceTimersByTimeAsync(0)
    expect(announced).toEqual([['s1:a', 's1:b']])
    expect(await cache.get(query)).toMatchObject({result: 'second'})
  })

  test('is fetched again until the lake is reachable, although no client asks', async () => {
    const {cache, change, fails, returns, wait, requests} = setUp()
    const announced: string[][] = []
    cache.onLate((tags) => announced.push(tags))
    await cache.get(query)
    fails()
    change('s1:a')
    await cache.get(query)
    const advance = async (ms: number) => {
      wait(ms)
      await vi.advanceTimersByTimeAsync(ms)
    }
    await advance(300)
    expect(announced).toEqual([])
    returns('second')
    await advance(5000)
    expect(announced).toEqual([['s1:a']])
    const before = requests()
    await advance(60_000)
    expect(requests()).toBe(before)
  })

  test('is not announced if it turns out to be current', async () => {
    const {cache, change, fails, returns, wait, requests} = setUp()
    const announced: string[][] = []
    cache.onLate((tags) => announced.push(tags))
    await cache.get(query)
    fails()
    change('s1:a')
    await cache.get(query)
    returns('first')
    wait(5000)
    await vi.advanceTimersByTimeAsync(5000)
    expect(requests()).toBe(3)
    expect(announced).toEqual([])
  })
})
