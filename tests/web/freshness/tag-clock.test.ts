import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createTagClock} from '../../../web/freshness/tag-clock.ts'

/** A clock whose time is set by hand. */
function clockAt(start: number, memory = 100) {
  let time = start
  const clock = createTagClock({now: () => time, memory})
  return {
    clock,
    at(now: number, act: () => void) {
      time = now
      act()
    },
  }
}

describe('what carries a tag', () => {
  test('is out of date when it was begun before or while the tag changed, and not after', () => {
    const {clock, at} = clockAt(0)
    at(100, () => clock.expire(['sanity:a']))
    expect(clock.isExpired(['sanity:b', 'sanity:a'], 99)).toBe(true)
    expect(clock.isExpired(['sanity:a'], 100)).toBe(true)
    expect(clock.isExpired(['sanity:a'], 101)).toBe(false)
    expect(clock.isExpired(['sanity:b'], 50)).toBe(false)
    expect(clock.isExpired([], 50)).toBe(false)
  })

  test('is out of date when anything of the content may have changed; what is Next’s own is not', () => {
    const {clock, at} = clockAt(0)
    at(100, () => clock.expireContent())
    expect(clock.isExpired(['sanity:a'], 99)).toBe(true)
    expect(clock.isExpired(['_N_T_/layout'], 99)).toBe(false)
  })
})

test('each change is counted', () => {
  const {clock, at} = clockAt(0)
  const generations = [clock.generation]
  at(1, () => clock.expire(['sanity:a']))
  generations.push(clock.generation)
  at(2, () => clock.expireContent())
  generations.push(clock.generation)
  expect(new Set(generations).size).toBe(3)
  expect(clock.latest()).toBe(2)
})

test('with a small memory nothing that is out of date ever passes for fresh', () => {
  const tag = constantFrom(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `sanity:${name}`))
  assert(
    property(array(array(tag, {minLength: 1}), {maxLength: 20}), tag, (changes, asked) => {
      const {clock, at} = clockAt(0, 2)
      changes.forEach((tags, index) => at(index + 1, () => clock.expire(tags)))
      const last = changes.findLastIndex((tags) => tags.includes(asked)) + 1
      for (let begun = 0; begun <= last; begun++) {
        if (last > 0) expect(clock.isExpired([asked], begun)).toBe(true)
      }
      expect(clock.isExpired([asked], changes.length + 1)).toBe(false)
    }),
  )
})

test('who watches is called after each change, when it can be seen', () => {
  const {clock, at} = clockAt(0)
  const seen: [number, boolean][] = []
  clock.watch(() => seen.push([clock.generation, clock.isExpired(['sanity:a'], 99)]))
  at(100, () => clock.expire(['sanity:a']))
  at(200, () => clock.expireContent())
  expect(seen).toEqual([
    [1, true],
    [2, true],
  ])
})
