import type {SanityClient} from '@sanity/client'
import {dueTag} from './content-tag.ts'
import {logMismatch} from './log-mismatch.ts'
import * as queries from './queries.ts'
import {readResult} from './read-result.ts'
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
