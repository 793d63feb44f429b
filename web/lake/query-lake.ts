import type {SanityClient} from '@sanity/client'
import * as queries from './queries.ts'
import {readResult, type Mismatch} from './read-result.ts'
import type {Shape} from './shape.ts'
import {shapes} from './shapes.ts'

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
