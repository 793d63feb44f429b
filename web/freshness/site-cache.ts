import {contentClient, queryLake} from '../lake/client.ts'
import {createInvalidationLog, type InvalidationLog} from './invalidation-log.ts'
import {createQueryCache, type QueryCache} from './query-cache.ts'

/** The cached results of queries in this process, and the log of what was invalidated. */
export interface SiteCache {
  invalidations: InvalidationLog
  queries: QueryCache
}

const megabyte = 1024 * 1024
const key = Symbol.for('stillwater.cache')

/** Next bundles a module once for each of its uses. A global variable makes them share one cache. */
const shared: typeof globalThis & {[key]?: SiteCache} = globalThis

export function siteCache(): SiteCache {
  shared[key] ??= createSiteCache()
  return shared[key]
}

function createSiteCache(): SiteCache {
  const invalidations = createInvalidationLog()
  return {
    invalidations,
    queries: createQueryCache({
      fetch: (query) => queryLake(contentClient(), query),
      invalidations,
      maxBytes: 32 * megabyte,
    }),
  }
}
