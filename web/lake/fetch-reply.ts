import type {SanityClient} from '@sanity/client'
import {dueTag} from './content-tag.ts'
import {logMisfit} from './log-misfit.ts'
import * as queries from './queries.ts'
import {readResult} from './read-result.ts'
import type {Shape} from './shape.ts'
import {shapes} from './shapes.ts'

export interface Question {
  query: string
  params: Record<string, unknown>
}

/** What the lake says to a question, with its own tags. */
export interface Reply {
  result: unknown
  syncTags: string[]
}

const shapeOf = new Map<string, Shape | undefined>(
  Object.entries(queries).map(([name, query]) => [query, shapes[name]]),
)

/** For a query of a test, which has no generated type. */
const anything: Shape = {is: 'any', nullable: true}

/**
 * Queries the lake. Returns the result in the shape of its type, and what it depends on: documents, and for some
 * queries the time.
 */
export async function fetchReply(client: SanityClient, {query, params}: Question): Promise<Reply> {
  const {result, syncTags = []} = await client.fetch<unknown>(query, params, {
    filterResponse: false,
    returnQuery: false,
  })
  return {
    result: readResult(result, shapeOf.get(query) ?? anything, logMisfit),
    syncTags: query.includes('now()') ? [...syncTags, dueTag] : syncTags,
  }
}
