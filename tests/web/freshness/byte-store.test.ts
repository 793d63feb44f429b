import {array, assert, integer, property, stringMatching, tuple} from 'fast-check'
import {expect, test} from 'vitest'
import {createByteStore} from '../../../web/freshness/byte-store.ts'

test('what was asked for longest ago goes first', () => {
  const store = createByteStore<string>(4 * 1300)
  for (const key of ['a', 'b', 'c', 'd']) store.set(key, key, 1000)
  expect(store.get('a')).toBe('a')
  store.set('e', 'e', 1000)
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => store.get(key))).toEqual(['a', 'c', 'd', 'e'])
})

test('a value that would push out most of the others is not kept, nor is what it replaced', () => {
  const store = createByteStore<string>(10_000)
  store.set('a', 'small', 10)
  store.set('a', 'large', 5000)
  expect(store.get('a')).toBeUndefined()
})

test('it tells of each key that is gone, once', () => {
  const gone: string[] = []
  const store = createByteStore<number>(1200, (key) => gone.push(key))
  for (const key of ['a', 'b', 'c', 'd', 'e']) store.set(key, 0, 90)
  store.delete('e')
  store.delete('e')
  expect(gone).toEqual(['a', 'e'])
})

test('however it is filled, it stays within its room', () => {
  const act = tuple(stringMatching(/^[a-h]$/), integer({min: 0, max: 4000}))
  assert(
    property(array(act, {maxLength: 200}), (acts) => {
      const kept = new Set<string>()
      const store = createByteStore<number>(8000, (key) => kept.delete(key))
      for (const [key, bytes] of acts) {
        store.set(key, bytes, bytes)
        if (store.get(key) !== undefined) kept.add(key)
        expect(store.bytes).toBeLessThanOrEqual(8000)
      }
      expect(store.size).toBe(kept.size)
    }),
  )
})
