import {describe, expect, test} from 'vitest'
import {BusyError, createTurns} from '../../../web/http/turns.ts'

/** Tasks that end when they are told to, and the order in which they began. */
function tasks(turns = createTurns({atOnce: 1, maxWaiting: 3, timeoutMs: 60_000})) {
  const began: string[] = []
  const ends = new Map<string, () => void>()
  const run = (client: string, name: string) =>
    turns
      .run(client, () => {
        began.push(name)
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
  return {began, run, end}
}

describe('one turn at a time', () => {
  test('a client that comes later is served before the other’s second request', async () => {
    const {began, run, end} = tasks()
    const all = [run('a', 'a1'), run('a', 'a2'), run('a', 'a3'), run('b', 'b1')]
    for (const name of ['a1', 'a2', 'b1', 'a3']) await end(name)
    expect(began).toEqual(['a1', 'a2', 'b1', 'a3'])
    expect(await Promise.all(all)).toEqual(['a1 done', 'a2 done', 'a3 done', 'b1 done'])
  })

  test('the latest request of the client with the most is refused when too many wait', async () => {
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

  test('a request that waits too long is refused, and its place is free', async () => {
    const {began, run, end} = tasks(createTurns({atOnce: 1, maxWaiting: 1, timeoutMs: 5}))
    const first = run('a', 'a1')
    expect(await run('b', 'b1')).toBe('b1 refused')
    await end('a1')
    const next = run('c', 'c1')
    await end('c1')
    expect(await Promise.all([first, next])).toEqual(['a1 done', 'c1 done'])
    expect(began).toEqual(['a1', 'c1'])
  })
})
