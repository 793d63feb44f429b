import {isAnswerTag} from './answers.ts'
import type {RenderedPage, StoredPage} from './page-store.ts'
import {siteCache} from './site-cache.ts'

interface Kept {
  lastModified: number
  value: RenderedPage
  cacheControl: unknown
}

/**
 * What Next keeps of whole pages. One in which something has changed is never handed out again: the
 * reader who asks for it waits for the new one. While the lake does not answer, the last one stays good.
 */
export default class PageHandler {
  async get(key: string): Promise<Kept | null> {
    const {pages} = siteCache()
    const page = pages.get(key)
    if (page && (await isCurrentPage(page))) {
      const {value, begun, cacheControl} = page
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
    const {pages, onRendered} = siteCache()
    pages.set(key, value, cacheControl)
    onRendered(key)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    siteCache().clock.expire([tags].flat())
  }

  resetRequestCache(): void {}
}

/** Whether a page may still be shown as it is. */
export async function isCurrentPage({tags, begun}: StoredPage): Promise<boolean> {
  const {answers, clock} = siteCache()
  const others = tags.filter((tag) => !isAnswerTag(tag))
  return !clock.isExpired(others, begun) && answers.areCurrent(tags)
}
