import {siteSettings} from '../settings.ts'
import {createPageStore, type PageStore, type StoredPage} from './page-store.ts'
import {isResultTag} from './query-cache.ts'
import {createRenewal, type Renewal} from './renewal.ts'
import {siteCache} from './site-cache.ts'

/** The rendered pages of this process. */
export interface SitePages {
  pages: PageStore
  /** Called with the key of each page that was rendered. */
  onRendered: (key: string) => void
  /** Fetches stale results of recently requested pages again. Without the page server, nothing else does. */
  renewal: Renewal
}

const megabyte = 1024 * 1024
const key = Symbol.for('stillwater.pages')

/** Next bundles a module once for each of its uses. A global variable makes them share one store. */
const shared: typeof globalThis & {[key]?: SitePages} = globalThis

export function sitePages(): SitePages {
  shared[key] ??= createSitePages()
  return shared[key]
}

function createSitePages(): SitePages {
  const {invalidations, queries} = siteCache()
  const pages = createPageStore({invalidations, maxBytes: 64 * megabyte})
  return {
    pages,
    // For debugging and tests: prints each page that is rendered.
    onRendered: siteSettings().showRenders ? print : () => {},
    renewal: createRenewal({
      renew: (name) => queries.compare(pages.get(name)?.tags ?? []),
      concurrency: () => 2,
    }),
  }
}

/** Returns whether a stored page may be sent as it is. True for a stale one while the lake is unreachable. */
export async function isCurrentPage({tags, startedAt}: StoredPage): Promise<boolean> {
  const {queries, invalidations} = siteCache()
  const others = tags.filter((tag) => !isResultTag(tag))
  return !invalidations.isStale(others, startedAt) && (await queries.compare(tags)) !== 'changed'
}

function print(page: string): void {
  console.log(`rendered ${page.slice(page.indexOf('/$/') + 2)}`)
}
