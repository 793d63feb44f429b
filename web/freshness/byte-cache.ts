import {LRUCache} from 'lru-cache'

/** The approximate size of an entry besides its key and value. */
const overhead = 200

export interface ByteCacheOptions<Value, Source> {
  /** The maximum size of all entries. */
  maxBytes: number
  bytesOf: (value: Value) => number
  /** Called with each key that is removed or replaced. */
  onEvict?: (key: string) => void
  /** Creates a value for `fetch`, once for all concurrent callers. */
  create?: (key: string, source: Source) => Promise<Value>
}

/**
 * Creates a cache with a maximum size in bytes. It evicts the least recently used entry first, and does not store a
 * value that is larger than a quarter of the cache.
 */
export function createByteCache<Value extends object, Source = undefined>({
  maxBytes,
  bytesOf,
  onEvict,
  create,
}: ByteCacheOptions<Value, Source>): LRUCache<string, Value, Source> {
  return new LRUCache<string, Value, Source>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 4),
    sizeCalculation: (value, key) => bytesOf(value) + 2 * key.length + overhead,
    ...(onEvict && {dispose: (_, key) => onEvict(key)}),
    ...(create && {fetchMethod: (key, _, {context}) => create(key, context)}),
    // A failed refresh leaves the cached value, and callers get a result that is evicted before it arrives.
    noDeleteOnFetchRejection: true,
    ignoreFetchAbort: true,
  })
}
