import type {ClientReturn, SanityQueries} from '@sanity/client'
import {clientFor, queryLake, type ContentQuery} from '../lake/client.ts'
import {currentPreview} from '../preview/preview.ts'
import {isRecord} from '../shared/stored.ts'
import {
  fetchCached,
  fetchCachedIfAvailable,
  isOfflineBuild,
  missing,
  type Content,
} from './fetch-published.ts'

/**
 * Queries the lake. The result is cached until it changes, and so are the pages that use it. In a preview nothing is
 * cached. Every query may use `$preview`, which is true in a preview.
 *
 * @param empty the result for an empty dataset, as for `fetchPublished`.
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
