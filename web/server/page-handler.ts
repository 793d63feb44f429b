import {dirname} from 'node:path'
import {isCurrentPage, sitePages} from '../freshness/site-pages.ts'
import {stripStoredPage} from './strip-runtime.ts'
import {pathOf, type RenderedPage} from '../freshness/page-store.ts'
import {siteCache} from '../freshness/site-cache.ts'

interface CacheEntry {
  lastModified: number
  value: RenderedPage
  cacheControl: unknown
}

/**
 * Next's cache of whole pages. A page with changed content is never sent again: the next request waits for the new
 * rendering. While the lake is unreachable, the stale page is sent.
 *
 * Without the page server, pages from here are still sent without Next's runtime. Only the response to the request
 * that renders a page has the runtime, because it does not come from here.
 */
export default class PageHandler {
  private readonly built: string

  constructor({serverDistDir = ''}: {serverDistDir?: string}) {
    this.built = dirname(serverDistDir)
  }

  async get(key: string): Promise<CacheEntry | null> {
    const {pages, renewal} = sitePages()
    const page = pages.get(key)
    if (page) renewal.note(key)
    if (page && (await isCurrentPage(page))) {
      const {value, startedAt, cacheControl} = page
      return {
        lastModified: startedAt,
        value: stripStoredPage(pathOf(key), value, this.built),
        cacheControl,
      }
    }
    pages.startRender(key)
    return null
  }

  async set(
    key: string,
    value: RenderedPage | null,
    {cacheControl}: {cacheControl?: unknown},
  ): Promise<void> {
    const {pages, onRendered, renewal} = sitePages()
    pages.set(key, value, cacheControl)
    if (pages.get(key)) renewal.note(key)
    onRendered(key)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    siteCache().invalidations.invalidate([tags].flat())
  }

  resetRequestCache(): void {}
}
