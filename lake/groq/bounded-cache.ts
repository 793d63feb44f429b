/** In characters. Longer keys are not cached: five hundred of them would fill the memory. */
const maxKeyLength = 50_000

/** Creates an LRU cache of at most `maximum` results of `make`. */
export function createBoundedCache<T>(maximum: number): {
  get: (key: string, make: () => T) => T
} {
  const entries = new Map<string, T>()
  return {
    get(key, make) {
      if (key.length > maxKeyLength) return make()
      const known = entries.get(key)
      const value = known ?? make()
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > maximum && oldest !== undefined) entries.delete(oldest)
      return value
    },
  }
}
