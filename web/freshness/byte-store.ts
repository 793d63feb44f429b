/** Keeps values up to a number of bytes; what was asked for longest ago goes first. */
export interface ByteStore<Value> {
  get: (key: string) => Value | undefined
  /** A value that is larger than a quarter of the whole room is not kept. */
  set: (key: string, value: Value, bytes: number) => void
  delete: (key: string) => void
  /** What was asked for last comes first. */
  latest: (most: number) => string[]
  readonly bytes: number
  readonly size: number
}

/** What a key and its place in the store cost, about. */
const overhead = 200

/** @param onForget called with each key that is no longer kept */
export function createByteStore<Value>(
  room: number,
  onForget: (key: string) => void = () => {},
): ByteStore<Value> {
  const entries = new Map<string, {value: Value; bytes: number}>()
  let total = 0

  function remove(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    total -= entry.bytes
    entries.delete(key)
    onForget(key)
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
      if (bytes > room / 4) return
      entries.set(key, {value, bytes})
      total += bytes
      for (const oldest of entries.keys()) {
        if (total <= room) break
        remove(oldest)
      }
    },
    delete: remove,
    latest: (most) => [...entries.keys()].slice(-most).toReversed(),
    get bytes() {
      return total
    },
    get size() {
      return entries.size
    },
  }
}
