// In a process of its own, because other tests in this one would have threads of the same name.

import {readdirSync, readFileSync} from 'node:fs'
import {getPriority} from 'node:os'
import {beforeAll, describe, expect, it, vi} from 'vitest'
import {endSpareWorkers} from '../reuse-worker.ts'
import {endlessQuery} from './endless-query.ts'
import {run, startPool, useTestPool} from './test-pool.ts'

const endless = endlessQuery()

/** Milliseconds for threads to start or end on a busy machine. */
const timeout = 30_000

// The spare threads of closed lakes have the same name.
beforeAll(endSpareWorkers)
useTestPool()

/** The worker threads of the pool, as the operating system has them. */
function threads(): number[] {
  return readdirSync('/proc/self/task')
    .map(Number)
    .filter((id) => readName(id) === 'lake-query')
}

function readName(thread: number): string {
  try {
    return readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim()
  } catch {
    return 'It has ended.'
  }
}

/** The nice value of each worker thread. */
function priorities(): number[] {
  return threads().map(getPriority)
}

/** Takes longer than the start of a task, and ends. */
const long = 'count(*[count(*[title match "*" + ^.title + "x"]) > 0])'

describe.skipIf(process.platform !== 'linux')('the threads of a pool', () => {
  it('have a lower priority than the main thread, and a long query an even lower one', async () => {
    startPool({timeout: 60_000, patience: 1000})
    expect(await run('1')).toBe(1)
    expect(priorities()).toEqual([5])
    const running = run(long)
    await vi.advanceTimersByTimeAsync(1000)
    expect(priorities()).toEqual([15])
    expect(await running).toBe(0)
    expect(await run('count(*)')).toBe(300)
    // If the priority cannot be raised again, a new thread has taken its place.
    await vi.waitUntil(() => priorities().join() === '5', {timeout})
  })

  it('end after a time without a job, except for those that stay', async () => {
    startPool({workers: 3, mostWorkers: 3, idleMs: 5000, idleWorkers: 1, waitTimeout: 60_000})
    expect(await Promise.all([run('1'), run('2'), run('3')])).toEqual([1, 2, 3])
    // A thread has this priority once it is ready.
    await vi.waitUntil(() => priorities().join() === '5,5,5', {timeout})
    await vi.advanceTimersByTimeAsync(4000)
    expect(await run('count(*)')).toBe(300)
    await vi.advanceTimersByTimeAsync(4000)
    expect(await run('count(*)')).toBe(300)
    expect(priorities()).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(5000)
    await vi.waitUntil(() => priorities().length === 1, {timeout})
    expect(await Promise.all([run('count(*)'), run('2')])).toEqual([300, 2])
  })

  it('stay while one of them has a job', async () => {
    startPool({workers: 2, mostWorkers: 2, idleMs: 5000, idleWorkers: 0, timeout: 20_000})
    expect(await Promise.all([run('1'), run('2')])).toEqual([1, 2])
    await vi.waitUntil(() => priorities().join() === '5,5', {timeout})
    const running = run(endless)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(priorities()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(await running).toMatchObject({code: 'timeout'})
    await vi.advanceTimersByTimeAsync(5000)
    await vi.waitUntil(() => priorities().length === 0, {timeout})
    expect(await run('1')).toBe(1)
  })

  it('are replaced after a query that has made their heap large', async () => {
    startPool({timeout: 60_000, keptHeap: 1})
    expect(await run('1')).toBe(1)
    const [before = 0] = threads()
    let isOver = false
    const running = run(long).then(() => (isOver = true))
    // Moves the fake clock, by which the pool looks at the memory.
    await vi.waitUntil(() => isOver, {timeout, interval: 10})
    await running
    expect(await run('count(*)')).toBe(300)
    await vi.waitUntil(() => !threads().includes(before), {timeout})
  })
})
