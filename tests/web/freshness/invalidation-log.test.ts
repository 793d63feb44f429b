import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createInvalidationLog} from '../../../web/freshness/invalidation-log.ts'

/** Creates a log whose time is set by the test. */
function logAt(start: number, maxTags = 100) {
  let time = start
  const log = createInvalidationLog({now: () => time, maxTags})
  return {
    log,
    at(now: number, act: () => void) {
      time = now
      act()
    },
  }
}

describe('an entry with a tag', () => {
  test('is stale if it was started before or at the invalidation of the tag, and fresh if later', () => {
    const {log, at} = logAt(0)
    at(100, () => log.invalidate(['sanity:a']))
    expect(log.isStale(['sanity:b', 'sanity:a'], 99)).toBe(true)
    expect(log.isStale(['sanity:a'], 100)).toBe(true)
    expect(log.isStale(['sanity:a'], 101)).toBe(false)
    expect(log.isStale(['sanity:b'], 50)).toBe(false)
    expect(log.isStale([], 50)).toBe(false)
  })

  test('is stale after all content is invalidated, unless it is Next’s own tag', () => {
    const {log, at} = logAt(0)
    at(100, () => log.invalidateContent())
    expect(log.isStale(['sanity:a'], 99)).toBe(true)
    expect(log.isStale(['_N_T_/layout'], 99)).toBe(false)
  })
})

test('counts each invalidation', () => {
  const {log, at} = logAt(0)
  const generations = [log.generation]
  at(1, () => log.invalidate(['sanity:a']))
  generations.push(log.generation)
  at(2, () => log.invalidateContent())
  generations.push(log.generation)
  expect(new Set(generations).size).toBe(3)
  expect(log.latest()).toBe(2)
})

test('never reports a stale entry as fresh, even when it remembers few tags', () => {
  const tag = constantFrom(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `sanity:${name}`))
  assert(
    property(array(array(tag, {minLength: 1}), {maxLength: 20}), tag, (changes, asked) => {
      const {log, at} = logAt(0, 2)
      changes.forEach((tags, index) => at(index + 1, () => log.invalidate(tags)))
      const last = changes.findLastIndex((tags) => tags.includes(asked)) + 1
      for (let startedAt = 0; startedAt <= last; startedAt++) {
        if (last > 0) expect(log.isStale([asked], startedAt)).toBe(true)
      }
      expect(log.isStale([asked], changes.length + 1)).toBe(false)
    }),
  )
})

test('calls subscribers after the invalidation has taken effect', () => {
  const {log, at} = logAt(0)
  const calls: [number, boolean][] = []
  log.subscribe(() => calls.push([log.generation, log.isStale(['sanity:a'], 99)]))
  at(100, () => log.invalidate(['sanity:a']))
  at(200, () => log.invalidateContent())
  expect(calls).toEqual([
    [1, true],
    [2, true],
  ])
})
