import {cacheLife, cacheTag} from 'next/cache'
import type {ClientPerspective, ClientReturn, SanityClient, SanityQueries} from '@sanity/client'
import {contentTag} from '../live/content-tag.ts'
import {currentPreview} from '../preview/preview.ts'
import {contentClient, previewClient} from './client.ts'

/**
 * What pages ask for. Each answer comes with the tags of what it was made from: when the lake
 * says that one of them changed, the answer is out of date.
 */
export interface Content<Result> {
  content: Result
  tags: string[]
}

/**
 * Asks the lake. A reader's answer is kept until one of its tags changes, and every page that was made
 * from it carries the same tags; an editor's is asked for anew each time.
 *
 * @param nothing what the query finds in an empty dataset. The build takes it for the lake's answer:
 *   it needs no lake and bakes no content; every page is made when it is first asked for.
 */
export async function ask<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  nothing: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query>>> {
  if (isBuild()) return {content: nothing, tags: []}
  return answer(query, params, (await currentPreview())?.perspective)
}

/** Everything that the answer depends on is an argument, because it is what the answer is kept under. */
async function answer<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  perspective: ClientPerspective | undefined,
): Promise<Content<ClientReturn<Query>>> {
  'use cache'
  cacheLife('content')
  const {result, syncTags = []} = await clientFor(perspective).fetch<ClientReturn<Query>>(
    query,
    params,
    {filterResponse: false, returnQuery: false},
  )
  cacheTag(...syncTags.map(contentTag))
  return {content: result, tags: syncTags}
}

/** Readers get what is published; only a preview sees more. */
export function clientFor(perspective: ClientPerspective | undefined): SanityClient {
  const preview = perspective && previewClient()
  return preview ? preview.withConfig({perspective}) : contentClient()
}

function isBuild(): boolean {
  return process.env['NEXT_PHASE'] === 'phase-production-build'
}
