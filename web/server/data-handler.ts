import type {CacheHandler} from 'next/cache'
import {siteCache} from '../freshness/site-cache.ts'

/**
 * Next's cache of `'use cache'` functions. It stores nothing, because query results are cached in `query-cache.ts`
 * and whole pages in `page-handler.ts`.
 */
const handler: CacheHandler = {
  async get() {
    return undefined
  },

  async set() {},

  async refreshTags() {},

  async getExpiration(tags) {
    const {invalidations} = siteCache()
    // During development, Next has its own copies and drops those that are older than this time.
    return process.env.NODE_ENV === 'development'
      ? invalidations.latest()
      : invalidations.lastChange(tags)
  },

  async updateTags(tags) {
    siteCache().invalidations.invalidate(tags)
  },
}

export default handler
