import type {SanityClient} from '@sanity/client'
import type {Question, Reply} from '../cache/answers.ts'
import {dueTag} from '../live/content-tag.ts'

/** Asks the lake, and says what the answer depends on: documents, and for some questions the time. */
export async function fetchReply(client: SanityClient, {query, params}: Question): Promise<Reply> {
  const {result, syncTags = []} = await client.fetch<unknown>(query, params, {
    filterResponse: false,
    returnQuery: false,
  })
  return {result, syncTags: query.includes('now()') ? [...syncTags, dueTag] : syncTags}
}
