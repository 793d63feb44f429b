import {describe, expect, test} from 'vitest'
import {BusyError, createFairQueue} from '../../../common/http/fair-queue.ts'

/** Creates tasks that end when the test ends them, and records the order in which they started. */
function tasks(queue = createFairQueue({concurrency: 1, maxWaiting: 3, timeoutMs: 60_000})) {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const run = (client: string, name: string) =>
    queue
      .run(client, () => {
        started.push(name)
        return new Promise<void>((resolve) => ends.set(name, resolve))
      })
      .then(
        () => `${name} done`,
        (error: unknown) => (error instanceof BusyError ? `${name} refused` : String(error)),
      )
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise(setImmediate)
  }
  return {started, run, end}
}

describe('with a concurrency of one', () => {
  test('serves another client after one waiting task of the first client', async () => {
    const {started, run, end} = tasks()
    const all = [run('a', 'a1'), run('a', 'a2'), run('a', 'a3'), run('b', 'b1')]
    for (const name of ['a1', 'a2', 'b1', 'a3']) await end(name)
    expect(started).toEqual(['a1', 'a2', 'b1', 'a3'])
    expect(await Promise.all(all)).toEqual(['a1 done', 'a2 done', 'a3 done', 'b1 done'])
  })

  test('refuses the last task of the client with the most when the queue is full', async () => {
    const {run, end} = tasks()
    const first = ['a1', 'a2', 'a3', 'a4'].map((name) => run('a', name))
    expect(await run('a', 'a5')).toBe('a5 refused')
    const other = run('b', 'b1')
    expect(await first[3]).toBe('a4 refused')
    for (const name of ['a1', 'a2', 'b1']) await end(name)
    expect(await other).toBe('b1 done')
    await end('a3')
    expect(await Promise.all(first.slice(0, 3))).toEqual(['a1 done', 'a2 done', 'a3 done'])
  })

  test('refuses a task that waited too long, and frees its place', async () => {
    const {started, run, end} = tasks(
      createFairQueue({concurrency: 1, maxWaiting: 1, timeoutMs: 5}),
    )
    const first = run('a', 'a1')
    expect(await run('b', 'b1')).toBe('b1 refused')
    await end('a1')
    const next = run('c', 'c1')
    await end('c1')
    expect(await Promise.all([first, next])).toEqual(['a1 done', 'c1 done'])
    expect(started).toEqual(['a1', 'c1'])
  })
})
