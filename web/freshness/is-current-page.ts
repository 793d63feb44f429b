import {isAnswerTag} from './answers.ts'
import type {StoredPage} from './page-store.ts'
import {siteCache} from './site-cache.ts'

/** Whether a page may still be shown as it is. */
export async function isCurrentPage({tags, begun}: StoredPage): Promise<boolean> {
  const {answers, clock} = siteCache()
  const others = tags.filter((tag) => !isAnswerTag(tag))
  return !clock.isExpired(others, begun) && (await answers.compare(tags)) !== 'changed'
}
