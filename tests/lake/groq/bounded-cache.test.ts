import {describe, expect, it} from 'vitest'
import {createBoundedCache} from '../../../lake/groq/bounded-cache.ts'

function createCounting() {
  const cache = createBoundedCache<number>(2)
  let made = 0
  return (key: string) => cache.get(key, () => (made += 1))
}

describe('createBoundedCache', () => {
  it('caches the most recently used entries', () => {
    const get = createCounting()
    expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')]).toEqual([1, 2, 1, 3, 1, 4])
  })

  it('does not cache a key as long as a query body', () => {
    const get = createCounting()
    const key = 'k'.repeat(60_000)
    expect([get(key), get(key)]).toEqual([1, 2])
  })
})
