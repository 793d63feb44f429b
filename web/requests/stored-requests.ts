import {cacheLife, cacheTag} from 'next/cache'
import {isOfflineBuild} from '../content/fetch-published.ts'
import {missingResultTag} from '../freshness/query-cache.ts'
import {createContentClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'

/** The cache tag of `hasStoredRequests`. The lake sends no live events of private documents. */
export const storedRequestsTag = 'requests'

/**
 * Returns whether a request for a session is stored. The privacy page then says how long, also after sessions are no
 * longer offered. True if the lake is unreachable.
 */
export async function hasStoredRequests(): Promise<boolean> {
  'use cache'
  cacheLife('content')
  cacheTag(storedRequestsTag)
  const site = siteSettings()
  if (!site.writeToken || isOfflineBuild()) return false
  try {
    const client = createContentClient({...site, token: site.writeToken})
    return await client.fetch<boolean>(/* groq */ `count(*[_type == "request"][0...1]) > 0`)
  } catch {
    cacheTag(missingResultTag)
    return true
  }
}
