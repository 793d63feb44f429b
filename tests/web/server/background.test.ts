import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {createBackground} from '../../../web/server/background.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const idleMs = 100

function record() {
  const done: string[] = []
  const task = (name: string) => async () => {
    done.push(name)
  }
  return {done, task}
}

test('runs tasks one at a time after an idle time', async () => {
  const background = createBackground({idleMs})
  const {done, task} = record()
  background.add('a', task('a'))
  background.add('b', task('b'))
  await vi.advanceTimersByTimeAsync(idleMs - 1)
  expect(done).toEqual([])
  background.postpone()
  await vi.advanceTimersByTimeAsync(idleMs - 1)
  expect(done).toEqual([])
  await vi.runAllTimersAsync()
  expect(done).toEqual(['a', 'b'])
  expect(background.size).toBe(0)
})

test('delays the next task after a request during a task', async () => {
  const background = createBackground({idleMs})
  const {done, task} = record()
  const {promise, resolve} = Promise.withResolvers<void>()
  background.add('long', async () => {
    await promise
    done.push('long')
  })
  background.add('next', task('next'))
  await vi.advanceTimersByTimeAsync(idleMs)
  background.postpone()
  resolve()
  await vi.advanceTimersByTimeAsync(idleMs - 1)
  expect(done).toEqual(['long'])
  await vi.runAllTimersAsync()
  expect(done).toEqual(['long', 'next'])
})

test('replaces a task of the same name, ignores failures, and drops the oldest of too many tasks', async () => {
  const background = createBackground({idleMs, maxTasks: 3})
  const {done, task} = record()
  background.add('forgotten', task('forgotten'))
  background.add('same', task('first'))
  background.add('same', task('second'))
  background.add('fails', () => Promise.reject(new Error('It fails.')))
  background.add('last', task('last'))
  expect(background.size).toBe(3)
  await vi.runAllTimersAsync()
  expect(done).toEqual(['second', 'last'])
})
