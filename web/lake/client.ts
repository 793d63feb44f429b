import {createClient, type ClientPerspective, type SanityClient} from '@sanity/client'
import {siteSettings, type SiteSettings} from '../settings.ts'
import * as queries from './queries.ts'
import {readResult, type Mismatch} from './read-result.ts'
import type {Shape} from './shape.ts'
import {shapes} from './shapes.ts'

let published: SanityClient | undefined
let drafts: SanityClient | undefined

/** Returns the client that reads published documents. */
export function contentClient(): SanityClient {
  published ??= createContentClient(siteSettings())
  return published
}

/**
 * Returns a client for the live stream. `@sanity/client` sends its token there only with drafts, and a private
 * dataset refuses a stream without a token. So this client sends the token as a header.
 */
export function liveClient(): SanityClient {
  return createLiveClient(siteSettings())
}

export function createLiveClient(site: SiteSettings): SanityClient {
  const live = createContentClient(site)
  return site.token ? live.withConfig({headers: {Authorization: `Bearer ${site.token}`}}) : live
}

/** Returns a client that also reads drafts, with a token that only the server has; undefined without a token. */
export function previewClient(): SanityClient | undefined {
  drafts ??= createPreviewClient(siteSettings())
  return drafts
}

/**
 * Creates a client that also reads drafts. It encodes each text's source in invisible characters (stega), so that a
 * click on the text opens its field in the Studio.
 */
export function createPreviewClient(site: SiteSettings): SanityClient | undefined {
  const {previewToken, studioOrigin = ''} = site
  if (!previewToken) return undefined
  return createContentClient({...site, token: previewToken}).withConfig({
    perspective: 'drafts',
    stega: {enabled: true, studioUrl: `${studioOrigin}/studio`},
  })
}

/** Returns a client for published content, or for the perspective of a preview. */
export function clientFor(perspective: ClientPerspective | undefined): SanityClient {
  const preview = perspective && previewClient()
  return preview ? preview.withConfig({perspective}) : contentClient()
}

export function createContentClient({
  projectId,
  dataset,
  token,
  lake,
  limits,
}: SiteSettings): SanityClient {
  return createClient({
    projectId,
    dataset,
    ...(token && {token}),
    apiVersion: '2025-02-19',
    perspective: 'published',
    // Sanity's CDN may return results from before the last change.
    useCdn: false,
    // A client waits for this result, so an early error is better than a page after minutes.
    timeout: limits.lakeSeconds * 1000,
    maxRetries: 1,
    ...(lake.kind === 'embedded' && {apiHost: lake.origin, useProjectHostname: false}),
  })
}

export interface ContentQuery {
  query: string
  params: Record<string, unknown>
}

/** The result of a query, and the lake's sync tags for it. */
export interface QueryResult {
  result: unknown
  syncTags: string[]
}

const shapeOf = new Map<string, Shape | undefined>(
  Object.entries(queries).map(([name, query]) => [query, shapes[name]]),
)

/** The shape of a query without a generated type, as in tests. */
const anything: Shape = {is: 'any', nullable: true}

/**
 * Queries the lake. Returns the result in the shape of its type. The tags name the documents that it depends on, and
 * `dueTag` if it depends on the time.
 */
export async function queryLake(
  client: SanityClient,
  {query, params}: ContentQuery,
): Promise<QueryResult> {
  const {result, syncTags = []} = await client.fetch<unknown>(query, params, {
    filterResponse: false,
    returnQuery: false,
  })
  return {
    result: readResult(result, shapeOf.get(query) ?? anything, logMismatch),
    syncTags: query.includes('now()') ? [...syncTags, dueTag] : syncTags,
  }
}

/** Limits the log, however much content does not match. */
const maxReports = 1000
const reported = new Set<string>()

/** Logs, once per document, each value that does not match the query's type and is left out. */
export function logMismatch({document, path, found, expected}: Mismatch): void {
  const line = `${document ?? 'A document'}: "${path}" is ${found} instead of ${expected}, so pages leave it out.`
  if (reported.has(line) || reported.size >= maxReports) return
  reported.add(line)
  console.warn(line)
}

const prefix = 'sanity:'

/**
 * The tag of every result that depends on the time. It is invalidated when an article's publication date has passed.
 */
export const dueTag = 'due'

/**
 * Returns Next's cache tag for a sync tag of the lake. As in next-sanity, the prefix separates them from Next's own
 * tags.
 */
export function contentTag(syncTag: string): string {
  return `${prefix}${syncTag}`
}

export function isContentTag(tag: string): boolean {
  return tag.startsWith(prefix)
}
