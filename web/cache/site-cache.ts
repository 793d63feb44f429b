import type {CacheEntry} from 'next/cache'
import {createByteStore, type ByteStore} from './byte-store.ts'
import {createPageStore, type PageStore} from './page-store.ts'
import {createTagClock, type TagClock} from './tag-clock.ts'

/** All that this process keeps, and the clock that says what of it is out of date. */
export interface SiteCache {
  clock: TagClock
  answers: ByteStore<{entry: Omit<CacheEntry, 'value'>; bytes: Uint8Array}>
  /** Answers that are being written. */
  writing: Map<string, Promise<void>>
  pages: PageStore
}

const megabyte = 1024 * 1024
const key = Symbol.for('stillwater.cache')

/** Next loads a module once for each of its uses; the process has its cache only once all the same. */
const shared: typeof globalThis & {[key]?: SiteCache} = globalThis

export function siteCache(): SiteCache {
  shared[key] ??= createSiteCache()
  return shared[key]
}

function createSiteCache(): SiteCache {
  const clock = createTagClock()
  return {
    clock,
    answers: createByteStore(32 * megabyte),
    writing: new Map(),
    pages: createPageStore({clock, room: 64 * megabyte}),
  }
}
