import {LRUCache} from 'lru-cache'

/** In characters. Longer keys are not cached: five hundred of them would fill the memory. */
const maxKeyLength = 50_000

/** Creates an LRU cache of at most `maximum` results of `make`. */
export function createBoundedCache<T>(maximum: number): {
  get: (key: string, make: () => T) => T
} {
  // The results are wrapped, because undefined means a missing entry.
  const entries = new LRUCache<string, {value: T}>({max: maximum})
  return {
    get(key, make) {
      if (key.length > maxKeyLength) return make()
      const cached = entries.get(key)
      if (cached) return cached.value
      const value = make()
      entries.set(key, {value})
      return value
    },
  }
}
