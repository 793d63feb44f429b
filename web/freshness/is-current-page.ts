import type {StoredPage} from './page-store.ts'
import {isResultTag} from './query-cache.ts'
import {siteCache} from './site-cache.ts'

/** Returns whether a stored page may be sent as it is. True for a stale one while the lake is unreachable. */
export async function isCurrentPage({tags, startedAt}: StoredPage): Promise<boolean> {
  const {queries, invalidations} = siteCache()
  const others = tags.filter((tag) => !isResultTag(tag))
  return !invalidations.isStale(others, startedAt) && (await queries.compare(tags)) !== 'changed'
}
