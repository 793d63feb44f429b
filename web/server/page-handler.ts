import {dirname} from 'node:path'
import {isCurrentPage} from '../freshness/is-current-page.ts'
import {lighten} from './lighten.ts'
import type {RenderedPage} from '../freshness/page-store.ts'
import {siteCache} from '../freshness/site-cache.ts'

interface Kept {
  lastModified: number
  value: RenderedPage
  cacheControl: unknown
}

/**
 * What Next keeps of whole pages. One in which something has changed is never handed out again: the
 * reader who asks for it waits for the new one. While the lake does not answer, the last one stays good.
 *
 * Where Next runs without the front, what comes from here is without Next's runtime all the same. Only the one
 * reader for whom a page is made gets it as Next made it, because it does not come from here.
 */
export default class PageHandler {
  private readonly built: string

  constructor({serverDistDir = ''}: {serverDistDir?: string}) {
    this.built = dirname(serverDistDir)
  }

  async get(key: string): Promise<Kept | null> {
    const {pages} = siteCache()
    const page = pages.get(key)
    if (page && (await isCurrentPage(page))) {
      const {value, begun, cacheControl} = page
      return {lastModified: begun, value: lighten(value, this.built), cacheControl}
    }
    pages.begin(key)
    return null
  }

  async set(
    key: string,
    value: RenderedPage | null,
    {cacheControl}: {cacheControl?: unknown},
  ): Promise<void> {
    const {pages, onRendered} = siteCache()
    pages.set(key, value, cacheControl)
    onRendered(key)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    siteCache().clock.expire([tags].flat())
  }

  resetRequestCache(): void {}
}
