import {contentClient, siteSettings} from '../lake/client.ts'
import {queryLake} from '../lake/query-lake.ts'
import {createInvalidationLog, type InvalidationLog} from './invalidation-log.ts'
import {createPageStore, type PageStore} from './page-store.ts'
import {createQueryCache, type QueryCache} from './query-cache.ts'

/** The caches of this process, and the log of what was invalidated in them. */
export interface SiteCache {
  invalidations: InvalidationLog
  queries: QueryCache
  pages: PageStore
  /** Called with the key of each page that was rendered. */
  onRendered: (key: string) => void
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
    pages: createPageStore({invalidations, maxBytes: 64 * megabyte}),
    // For debugging and tests: prints each page that is rendered.
    onRendered: siteSettings().showRenders ? print : () => {},
  }
}

function print(page: string): void {
  console.log(`rendered ${page.slice(page.indexOf('/$/') + 2)}`)
}
