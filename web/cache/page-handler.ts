import {siteCache} from './site-cache.ts'
import type {RenderedPage} from './page-store.ts'

interface Kept {
  lastModified: number
  value: RenderedPage
  cacheControl: unknown
}

/**
 * What Next keeps of whole pages. One of which a tag has changed is never handed out again: the reader
 * who asks for it waits for the new one.
 */
export default class PageHandler {
  async get(key: string): Promise<Kept | null> {
    const {pages} = siteCache()
    const found = pages.get(key)
    if (found && !found.expired) {
      const {value, begun, cacheControl} = found.page
      return {lastModified: begun, value, cacheControl}
    }
    pages.begin(key)
    return null
  }

  async set(
    key: string,
    value: RenderedPage | null,
    {cacheControl}: {cacheControl?: unknown},
  ): Promise<void> {
    siteCache().pages.set(key, value, cacheControl)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    siteCache().clock.expire([tags].flat())
  }

  resetRequestCache(): void {}
}
