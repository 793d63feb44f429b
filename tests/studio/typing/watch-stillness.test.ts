import {describe, expect, it} from 'vitest'
import {countStillness} from '../../../studio/typing/keys/watch-stillness.ts'

/** Counts the calls after frames at an interval. The page changes in the frames of `changes`. */
function countCalls({every, frames, changes = []}: Frames): number {
  let calls = 0
  const {frame, change} = countStillness(() => calls++)
  for (let index = 0; index <= frames; index++) {
    if (changes.includes(index)) change()
    frame(1000 + index * every)
  }
  return calls
}

interface Frames {
  every: number
  frames: number
  changes?: number[]
}

const cases: [title: string, frames: Frames, calls: number][] = [
  ['is reached after ten seconds without a change', {every: 20, frames: 500}, 1],
  ['is reached again after ten more', {every: 20, frames: 1000}, 2],
  ['is not reached before', {every: 20, frames: 499}, 0],
  ['begins anew with each change', {every: 20, frames: 900, changes: [450]}, 0],
  ['is not reached on a machine that renders for a minute', {every: 1000, frames: 60}, 0],
  ['is not reached by one frame that takes a minute', {every: 60_000, frames: 1}, 0],
  ['is reached even on such a machine', {every: 1000, frames: 100}, 1],
]

describe('the stillness of a page', () => {
  for (const [title, frames, calls] of cases)
    it(title, () => expect(countCalls(frames)).toBe(calls))
})
