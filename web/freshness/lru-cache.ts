/** A cache with a maximum size in bytes. It evicts the least recently used entry first. */
export interface LruCache<Value> {
  get: (key: string) => Value | undefined
  /** Stores a value. One that is larger than a quarter of the cache is not stored. */
  set: (key: string, value: Value, bytes: number) => void
  delete: (key: string) => void
  /** Returns up to `max` keys, the most recently used first. */
  mostRecent: (max: number) => string[]
  readonly bytes: number
  readonly size: number
}

/** The approximate size of an entry besides its key and value. */
const overhead = 200

/** @param onEvict called with each key that is removed or replaced */
export function createLruCache<Value>(
  maxBytes: number,
  onEvict: (key: string) => void = () => {},
): LruCache<Value> {
  const entries = new Map<string, {value: Value; bytes: number}>()
  let total = 0

  function remove(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    total -= entry.bytes
    entries.delete(key)
    onEvict(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, size) {
      remove(key)
      const bytes = size + 2 * key.length + overhead
      if (bytes > maxBytes / 4) return
      entries.set(key, {value, bytes})
      total += bytes
      for (const oldest of entries.keys()) {
        if (total <= maxBytes) break
        remove(oldest)
      }
    },
    delete: remove,
    mostRecent: (max) => [...entries.keys()].slice(-max).toReversed(),
    get bytes() {
      return total
    },
    get size() {
      return entries.size
    },
  }
}
