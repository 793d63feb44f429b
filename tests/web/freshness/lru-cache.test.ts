import {array, assert, integer, property, stringMatching, tuple} from 'fast-check'
import {expect, test} from 'vitest'
import {createLruCache} from '../../../web/freshness/lru-cache.ts'

test('evicts the least recently used entry first', () => {
  const store = createLruCache<string>(4 * 1300)
  for (const key of ['a', 'b', 'c', 'd']) store.set(key, key, 1000)
  expect(store.get('a')).toBe('a')
  store.set('e', 'e', 1000)
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => store.get(key))).toEqual(['a', 'c', 'd', 'e'])
})

test('does not store a value larger than a quarter of the cache, and removes the value that it replaces', () => {
  const store = createLruCache<string>(10_000)
  store.set('a', 'small', 10)
  store.set('a', 'large', 5000)
  expect(store.get('a')).toBeUndefined()
})

test('reports each removed key once', () => {
  const gone: string[] = []
  const store = createLruCache<number>(1200, (key) => gone.push(key))
  for (const key of ['a', 'b', 'c', 'd', 'e']) store.set(key, 0, 90)
  store.delete('e')
  store.delete('e')
  expect(gone).toEqual(['a', 'e'])
})

test('never exceeds its maximum size', () => {
  const act = tuple(stringMatching(/^[a-h]$/), integer({min: 0, max: 4000}))
  assert(
    property(array(act, {maxLength: 200}), (acts) => {
      const kept = new Set<string>()
      const store = createLruCache<number>(8000, (key) => kept.delete(key))
      for (const [key, bytes] of acts) {
        store.set(key, bytes, bytes)
        if (store.get(key) !== undefined) kept.add(key)
        expect(store.bytes).toBeLessThanOrEqual(8000)
      }
      expect(store.size).toBe(kept.size)
    }),
  )
})
