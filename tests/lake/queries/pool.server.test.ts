import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {fileOf} from '../../../lake/store/database.ts'
import {createPool, type Pool} from '../../../lake/queries/pool.ts'
import {defaultPoolLimits, type PoolLimits} from '../../../lake/queries/pool-limits.ts'
import type {QueryJob} from '../../../lake/queries/messages.ts'
import {openDataset, refusalOf, type TestDataset} from '../open-dataset.ts'

/** Compares every note with every note, for every note: takes minutes. */
const endless = '*[count(*[count(*[_id != ^.^._id && title match "*" + ^.title + "x"]) > 0]) > 0]'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

let dataset: TestDataset
let pool: Pool

// Only the pool's own timers are fake. The workers are real threads with real clocks.
beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']})
  dataset = openDataset()
  dataset.write(
    Array.from({length: 300}, (_, index) => ({
      create: {_id: `note-${index}`, _type: 'note', title: `note ${index}`},
    })),
  )
})
afterEach(async () => {
  await pool.close()
  vi.useRealTimers()
})

function start(limits: Partial<PoolLimits>): void {
  pool = createPool({...defaultPoolLimits, workers: 1, mostWorkers: 1, ...limits})
}

/** Returns the result of a query, or the error of the pool. */
function run(query: string): Promise<unknown> {
  const job: QueryJob = {
    kind: 'query',
    file: fileOf(dataset.database),
    project: dataset.project,
    name: dataset.name,
    time: dataset.time.toISOString(),
    request: {query, params: {}, perspective: 'raw', viewer},
    maxResult: 1_000_000,
  }
  return pool.run(job).then(
    ({result}) => JSON.parse(result),
    (error: unknown) =>
      refusalOf(() => {
        throw error
      }),
  )
}

describe('a pool with one worker', () => {
  it('does not count the start of a worker as evaluation time', async () => {
    start({timeout: 1000, waitTimeout: 60_000})
    const result = run('count(*)')
    // Synchronous: the thread cannot be ready before this returns.
    vi.advanceTimersByTime(30_000)
    expect(await result).toBe(300)
  })

  it('rejects a query with "unavailable" if no worker is free within the wait timeout', async () => {
    start({timeout: 60_000, waitTimeout: 1000})
    expect(await run('count(*)')).toBe(300)
    const running = run(endless)
    const waiting = run('count(*)')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await waiting).toMatchObject({code: 'unavailable'})
    await vi.advanceTimersByTimeAsync(59_000)
    expect(await running).toMatchObject({code: 'timeout'})
  })

  it('evaluates a query that has waited for longer than the evaluation timeout', async () => {
    start({timeout: 1000, waitTimeout: 60_000})
    expect(await run('count(*)')).toBe(300)
    const first = run(endless)
    const second = run('count(*)')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await first).toMatchObject({code: 'timeout'})
    // The second one is queued for as long as an evaluation may take.
    expect(await second).toBe(300)
  })

  it('rejects a query at once if the queue is full', async () => {
    start({waitTimeout: 1000, mostWaiting: 2})
    expect(await run('count(*)')).toBe(300)
    const running = run(endless)
    const waiting = [run(endless), run(endless)]
    expect(await run('count(*)')).toMatchObject({code: 'unavailable'})
    await vi.advanceTimersByTimeAsync(1000)
    expect(await Promise.all(waiting)).toMatchObject([{code: 'unavailable'}, {code: 'unavailable'}])
    await vi.advanceTimersByTimeAsync(defaultPoolLimits.timeout)
    expect(await running).toMatchObject({code: 'timeout'})
  })

  it('rejects every query with "unavailable" when it closes', async () => {
    start({})
    const running = run(endless)
    const waiting = run(endless)
    await pool.close()
    expect(await Promise.all([running, waiting])).toMatchObject([
      {code: 'unavailable'},
      {code: 'unavailable'},
    ])
  })
})

describe('whenIdle', () => {
  it('runs after the running jobs, delays the others, and lets them start afterwards', async () => {
    start({timeout: 1000, waitTimeout: 60_000, workers: 2, mostWorkers: 2})
    expect(await run('1')).toBe(1)
    const order: string[] = []
    const running = run(endless).then(() => order.push('stopped'))
    const moment = pool.whenIdle(() => order.push('work'))
    const held = run('2').then((result) => order.push(`held ${String(result)}`))
    vi.advanceTimersByTime(1000)
    await Promise.all([running, moment, held])
    expect(order.toSorted()).toEqual(['held 2', 'stopped', 'work'])
    expect(order.indexOf('work')).toBeLessThan(order.indexOf('held 2'))
  })

  it('runs at once if there are no jobs, and passes errors on', async () => {
    start({})
    expect(await pool.whenIdle(() => 'done')).toBe('done')
    const failing = pool.whenIdle(() => {
      throw new Error('The work failed.')
    })
    await expect(failing).rejects.toThrow('The work failed.')
    expect(await run('1')).toBe(1)
  })

  it('rejects when the pool is closed', async () => {
    start({timeout: 60_000})
    expect(await run('1')).toBe(1)
    void run(endless)
    // Expected before the pool closes: it rejects while the workers still end.
    const rejection = expect(pool.whenIdle(() => 'done')).rejects.toMatchObject({
      code: 'unavailable',
    })
    await pool.close()
    await rejection
  })
})
