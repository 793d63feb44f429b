import type {CacheHandler} from 'next/cache'
import {siteCache} from '../freshness/site-cache.ts'

/**
 * What Next would keep of `'use cache'` functions. Nothing is kept here: the lake's answers are, with what
 * is needed to tell whether they still hold (`answers.ts`), and each whole page (`page-handler.ts`).
 */
const handler: CacheHandler = {
  async get() {
    return undefined
  },

  async set() {},

  async refreshTags() {},

  async getExpiration(tags) {
    const {clock} = siteCache()
    // While developing, Next keeps copies of its own, and gives up those that are older than this.
    return process.env.NODE_ENV === 'development' ? clock.latest() : clock.lastChange(tags)
  },

  async updateTags(tags) {
    siteCache().clock.expire(tags)
  },
}

export default handler
