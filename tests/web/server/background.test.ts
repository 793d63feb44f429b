import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {createBackground} from '../../../web/server/background.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const quiet = 100

function record() {
  const done: string[] = []
  const task = (name: string) => async () => {
    done.push(name)
  }
  return {done, task}
}

test('tasks are done one after the other, when nobody has waited for a while', async () => {
  const background = createBackground({quiet})
  const {done, task} = record()
  background.add('a', task('a'))
  background.add('b', task('b'))
  await vi.advanceTimersByTimeAsync(quiet - 1)
  expect(done).toEqual([])
  background.makeWay()
  await vi.advanceTimersByTimeAsync(quiet - 1)
  expect(done).toEqual([])
  await vi.runAllTimersAsync()
  expect(done).toEqual(['a', 'b'])
  expect(background.size).toBe(0)
})

test('who comes while a task is done goes before the next one', async () => {
  const background = createBackground({quiet})
  const {done, task} = record()
  const {promise, resolve} = Promise.withResolvers<void>()
  background.add('long', async () => {
    await promise
    done.push('long')
  })
  background.add('next', task('next'))
  await vi.advanceTimersByTimeAsync(quiet)
  background.makeWay()
  resolve()
  await vi.advanceTimersByTimeAsync(quiet - 1)
  expect(done).toEqual(['long'])
  await vi.runAllTimersAsync()
  expect(done).toEqual(['long', 'next'])
})

test('a later task of the same name is done instead, a failure is forgotten, and the room is bounded', async () => {
  const background = createBackground({quiet, most: 3})
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
