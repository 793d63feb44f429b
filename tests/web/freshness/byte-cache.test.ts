import {array, assert, integer, property, stringMatching, tuple} from 'fast-check'
import {expect, test} from 'vitest'
import {createByteCache} from '../../../web/freshness/byte-cache.ts'

const bytesOf = ({bytes}: {bytes: number}) => bytes
const fail = async () => Promise.reject(new Error('No connection.'))

test('evicts the least recently used entry first', () => {
  const cache = createByteCache({maxBytes: 4 * 1300, bytesOf})
  for (const key of ['a', 'b', 'c', 'd']) cache.set(key, {bytes: 1000})
  expect(cache.get('a')).toEqual({bytes: 1000})
  cache.set('e', {bytes: 1000})
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd', 'e'])
})

test('does not store a value larger than a quarter of the cache, and removes the value that it replaces', () => {
  const cache = createByteCache({maxBytes: 10_000, bytesOf})
  cache.set('a', {bytes: 10})
  cache.set('a', {bytes: 5000})
  expect(cache.get('a')).toBeUndefined()
})

test('reports each removed key once', () => {
  const removed: string[] = []
  const onEvict = (key: string) => removed.push(key)
  const cache = createByteCache({maxBytes: 1200, bytesOf, onEvict})
  for (const key of ['a', 'b', 'c', 'd', 'e']) cache.set(key, {bytes: 90})
  cache.delete('e')
  cache.delete('e')
  expect(removed).toEqual(['a', 'e'])
})

test('never exceeds its maximum size', () => {
  const step = tuple(stringMatching(/^[a-h]$/), integer({min: 0, max: 4000}))
  assert(
    property(array(step, {maxLength: 200}), (steps) => {
      const cached = new Set<string>()
      const onEvict = (key: string) => cached.delete(key)
      const cache = createByteCache({maxBytes: 8000, bytesOf, onEvict})
      for (const [key, bytes] of steps) {
        cache.set(key, {bytes})
        if (cache.get(key) !== undefined) cached.add(key)
        expect(cache.calculatedSize).toBeLessThanOrEqual(8000)
      }
      expect(cache.size).toBe(cached.size)
    }),
  )
})

test('creates a value once for concurrent callers, also one that is too large to store', async () => {
  let created = 0
  const create = async (_: string, bytes: number) => ({bytes, number: ++created})
  const cache = createByteCache({maxBytes: 8000, bytesOf, create})
  const both = [cache.fetch('a', {context: 10}), cache.fetch('a', {context: 10})]
  expect(await Promise.all(both)).toEqual([{bytes: 10, number: 1}, cache.get('a')])
  expect(await cache.fetch('b', {context: 9000})).toEqual({bytes: 9000, number: 2})
  expect(cache.get('b')).toBeUndefined()
})

test('returns a result that is evicted before it arrives', async () => {
  const started = Promise.withResolvers<void>()
  const create = async (_: string, bytes: number) => {
    await started.promise
    return {bytes}
  }
  const cache = createByteCache({maxBytes: 8000, bytesOf, create})
  const result = cache.fetch('a', {context: 10})
  for (let number = 0; number < 20; number++) cache.set(String(number), {bytes: 1700})
  started.resolve()
  expect(await result).toEqual({bytes: 10})
})

test('keeps the cached value when a refresh fails', async () => {
  const cache = createByteCache({maxBytes: 8000, bytesOf, create: fail})
  cache.set('a', {bytes: 10})
  const refresh = cache.fetch('a', {context: undefined, forceRefresh: true})
  expect(cache.get('a')).toEqual({bytes: 10})
  await expect(refresh).rejects.toThrow('No connection.')
  expect(cache.get('a')).toEqual({bytes: 10})
})
