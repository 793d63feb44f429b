import {describe, expect, it, vi} from 'vitest'
import {defaultPoolLimits} from '../../../lake/queries/pool-limits.ts'
import {endlessQuery} from './endless-query.ts'
import {run, startPool, useTestPool} from './test-pool.ts'

const endless = endlessQuery()

useTestPool()

describe('a pool with one worker', () => {
  it('does not count the start of a worker as evaluation time', async () => {
    startPool({timeout: 1000, waitTimeout: 60_000})
    const result = run('count(*)')
    // Synchronous: the thread cannot be ready before this returns.
    vi.advanceTimersByTime(30_000)
    expect(await result).toBe(300)
  })

  it('rejects a query with "unavailable" if no worker is free within the wait timeout', async () => {
    startPool({timeout: 60_000, waitTimeout: 1000})
    expect(await run('count(*)')).toBe(300)
    const running = run(endless)
    const waiting = run('count(*)')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await waiting).toMatchObject({code: 'unavailable'})
    await vi.advanceTimersByTimeAsync(59_000)
    expect(await running).toMatchObject({code: 'timeout'})
  })

  it('evaluates a query that has waited for longer than the evaluation timeout', async () => {
    startPool({timeout: 1000, waitTimeout: 60_000})
    expect(await run('count(*)')).toBe(300)
    const first = run(endless)
    const second = run('count(*)')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await first).toMatchObject({code: 'timeout'})
    // The second one is queued for as long as an evaluation may take.
    expect(await second).toBe(300)
  })

  it('rejects a query at once if the queue is full', async () => {
    startPool({waitTimeout: 1000, mostWaiting: 2})
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
    const pool = startPool({})
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
    const pool = startPool({timeout: 1000, waitTimeout: 60_000, workers: 2, mostWorkers: 2})
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
    const pool = startPool({})
    expect(await pool.whenIdle(() => 'done')).toBe('done')
    const failing = pool.whenIdle(() => {
      throw new Error('The work failed.')
    })
    await expect(failing).rejects.toThrow('The work failed.')
    expect(await run('1')).toBe(1)
  })

  it('rejects when the pool is closed', async () => {
    const pool = startPool({timeout: 60_000})
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
