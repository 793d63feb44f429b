import {isRecord} from '../shared/stored.ts'
import {cacheLife, cacheTag} from 'next/cache'
import type {ClientPerspective, ClientReturn, SanityClient, SanityQueries} from '@sanity/client'
import {missingResultTag} from '../freshness/query-cache.ts'
import {siteCache} from '../freshness/site-cache.ts'
import {currentPreview} from '../preview/preview.ts'
import {
  contentTag,
  queryLake,
  type ContentQuery,
  contentClient,
  previewClient,
} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'

/** The result of a query, and the sync tags that it depends on. It is stale once one of them is invalidated. */
export interface Content<Result> {
  content: Result
  tags: string[]
}

/**
 * Queries the lake. The result is cached until it changes, and so are the pages that use it. In a preview nothing is
 * cached. Every query may use `$preview`, which is true in a preview.
 *
 * @param empty the result for an empty dataset. A build uses it in place of a query, because it needs no lake and
 *   contains no content: each page renders at its first request.
 */
export async function fetchContent<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  empty: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query>>> {
  if (isOfflineBuild()) return {content: empty, tags: []}
  const preview = await currentPreview()
  const content = preview?.only
    ? await fetchReviewed({query, params}, preview.only)
    : await fetchCached(
        {query, params: {...params, preview: preview !== undefined}},
        preview?.perspective,
      )
  return content as Content<ClientReturn<Query>>
}

/** Queries the lake as `fetchContent` does, but never returns a draft. For feeds, Markdown and other exports. */
export async function fetchAsReader<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  empty: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query>>> {
  if (isOfflineBuild()) return {content: empty, tags: []}
  const content = await fetchCached({query, params: {...params, preview: false}}, undefined)
  return content as Content<ClientReturn<Query>>
}

/**
 * Queries the lake as `fetchContent` does, but returns no content if the lake is unreachable. A page that was rendered
 * without content is re-rendered when the lake is reachable again.
 */
export async function fetchIfAvailable<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  empty: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query> | undefined>> {
  const preview = await currentPreview()
  if (isOfflineBuild() || preview) return fetchContent(query, params, empty).catch(() => missing)
  const content = await fetchCachedIfAvailable({query, params: {...params, preview: false}})
  return content as Content<ClientReturn<Query> | undefined>
}

const missing: Content<undefined> = {content: undefined, tags: ['*']}

/** Never rejects, because Next responds with 500 if a cached function fails. */
async function fetchCachedIfAvailable(query: ContentQuery): Promise<Content<unknown>> {
  'use cache'
  cacheLife('content')
  try {
    return await fetchTagged(query, undefined)
  } catch {
    cacheTag(missingResultTag)
    return missing
  }
}

/** The fields of a document's page that show other documents. A reviewer sees only their published versions. */
const surroundings = [
  'previous',
  'next',
  'alike',
  'related',
  'series',
  'articles',
  'offerings',
  'others',
]

/** Returns the published result, or the draft if the result is the one document that the reviewer may see. */
async function fetchReviewed(
  {query, params}: ContentQuery,
  only: string,
): Promise<Content<unknown>> {
  const [drafts, published] = await Promise.all([
    queryLake(clientFor('drafts').withConfig({stega: false}), {
      query,
      params: {...params, preview: true},
    }),
    fetchCached({query, params: {...params, preview: false}}, undefined),
  ])
  const [draft, visible] = [drafts.result, published.content]
  if (!isRecord(draft) || draft['_id'] !== only) return published
  const around = surroundings
    .filter((name) => name in draft)
    .map((name) => [name, isRecord(visible) ? visible[name] : emptyLike(draft[name])])
  return {content: {...draft, ...Object.fromEntries(around)}, tags: ['*']}
}

/** Returns what a query returns in place of `value` if it finds nothing. Pages rely on lists being lists. */
function emptyLike(value: unknown): [] | null {
  return Array.isArray(value) ? [] : null
}

/** Everything that the result depends on is an argument, because Next derives the cache key from the arguments. */
async function fetchCached(
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

/** Returns a client for published content, or for the perspective of a preview. */
export function clientFor(perspective: ClientPerspective | undefined): SanityClient {
  const preview = perspective && previewClient()
  return preview ? preview.withConfig({perspective}) : contentClient()
}

/** Returns whether this is a build that sends no queries. */
function isOfflineBuild(): boolean {
  const isBuild = process.env['NEXT_PHASE'] === 'phase-production-build'
  return isBuild && siteSettings().freshness === 'events'
}
