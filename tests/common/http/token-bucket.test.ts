import {array, assert, integer, property} from 'fast-check'
import {expect, test} from 'vitest'
import {createTokenBucket} from '../../../common/http/token-bucket.ts'

test('allows its size at once, and refills evenly', () => {
  let time = 0
  const take = createTokenBucket({size: 10, refillMs: 1000, now: () => time})
  const passed = () => Array.from({length: 100}, take).filter(Boolean).length
  expect(passed()).toBe(10)
  expect(passed()).toBe(0)
  time = 500
  expect(passed()).toBe(5)
  time = 60_000
  expect(passed()).toBe(10)
})

test('never allows more than twice its size in the time of a refill', () => {
  assert(
    property(array(integer({min: 0, max: 300}), {maxLength: 200}), (steps) => {
      let time = 0
      const take = createTokenBucket({size: 5, refillMs: 1000, now: () => time})
      const passed: number[] = []
      for (const step of steps) {
        time += step
        if (take()) passed.push(time)
      }
      for (const start of passed) {
        const within = passed.filter((at) => at >= start && at < start + 1000)
        expect(within.length).toBeLessThanOrEqual(10)
      }
    }),
  )
})
