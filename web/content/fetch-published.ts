import {cacheLife, cacheTag} from 'next/cache'
import type {ClientPerspective, ClientReturn, SanityQueries} from '@sanity/client'
import {missingResultTag} from '../freshness/query-cache.ts'
import {siteCache} from '../freshness/site-cache.ts'
import {clientFor, contentTag, queryLake, type ContentQuery} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'

/** The result of a query, and the sync tags that it depends on. It is stale once one of them is invalidated. */
export interface Content<Result> {
  content: Result
  tags: string[]
}

/**
 * Queries the lake for published documents. The result is cached until it changes, and so are the pages that use it.
 *
 * @param empty the result for an empty dataset. A build uses it in place of a query, because it needs no lake and
 *   contains no content: each page renders at its first request.
 */
export async function fetchPublished<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  empty: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query>>> {
  if (isOfflineBuild()) return {content: empty, tags: []}
  const content = await fetchCached({query, params: {...params, preview: false}}, undefined)
  return content as Content<ClientReturn<Query>>
}

/** The result of a query while the lake is unreachable. */
export const missing: Content<undefined> = {content: undefined, tags: ['*']}

/** Never rejects, because Next responds with 500 if a cached function fails. */
export async function fetchCachedIfAvailable(query: ContentQuery): Promise<Content<unknown>> {
  'use cache'
  cacheLife('content')
  try {
    return await fetchTagged(query, undefined)
  } catch {
    cacheTag(missingResultTag)
    return missing
  }
}

/**
 * Queries the lake in a perspective, or for published documents, and caches the result.
 *
 * Everything that the result depends on is an argument, because Next derives the cache key from the arguments.
 */
export async function fetchCached(
  query: ContentQuery,
  perspective: ClientPerspective | undefined,
): Promise<Content<unknown>> {
  'use cache'
  cacheLife('content')
  return fetchTagged(query, perspective)
}

async function fetchTagged(
  query: ContentQuery,
  perspective: ClientPerspective | undefined,
): Promise<Content<unknown>> {
  if (!perspective && siteSettings().freshness === 'events') {
    const {result, syncTags, tag} = await siteCache().queries.get(query)
    cacheTag(tag)
    return {content: result, tags: syncTags}
  }
  const {result, syncTags} = await queryLake(clientFor(perspective), query)
  // On a host without a long-lived process, Next's own caches keep the result until a call names one of its tags.
  cacheTag(...syncTags.slice(0, maxTags).map(contentTag))
  return {content: result, tags: syncTags}
}

/** Next's limit of tags per entry. */
const maxTags = 128

/** Returns whether this is a build that sends no queries. */
export function isOfflineBuild(): boolean {
  const isBuild = process.env['NEXT_PHASE'] === 'phase-production-build'
  return isBuild && siteSettings().freshness === 'events'
}
