import {cacheLife, cacheTag} from 'next/cache'
import type {ClientPerspective, ClientReturn, SanityClient, SanityQueries} from '@sanity/client'
import {missingAnswer} from '../freshness/answers.ts'
import {siteCache} from '../freshness/site-cache.ts'
import {currentPreview} from '../preview/preview.ts'
import {contentTag} from '../lake/content-tag.ts'
import {contentClient, previewClient, siteSettings} from '../lake/client.ts'
import {fetchReply, type Question} from '../lake/fetch-reply.ts'

/**
 * What pages ask for. Each answer comes with the tags of what it was made from: when the lake
 * says that one of them changed, the answer is out of date.
 */
export interface Content<Result> {
  content: Result
  tags: string[]
}

/**
 * Asks the lake. A reader's answer is kept until it is another, and a page that was made from it just as
 * long; an editor's is asked for anew each time. Every query may use `$preview`, which says whose it is.
 *
 * @param nothing what the query finds in an empty dataset. The build takes it for the lake's answer:
 *   it needs no lake and bakes no content; every page is made when it is first asked for.
 */
export async function ask<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  nothing: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query>>> {
  if (isBaked()) return {content: nothing, tags: []}
  const preview = await currentPreview()
  const content = preview?.only
    ? await reviewed({query, params}, preview.only)
    : await answer(
        {query, params: {...params, preview: preview !== undefined}},
        preview?.perspective,
      )
  return content as Content<ClientReturn<Query>>
}

/**
 * The same for what goes to machines, which never holds a draft: whoever asks gets what readers get.
 */
export async function askAsReader<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  nothing: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query>>> {
  if (isBaked()) return {content: nothing, tags: []}
  const content = await answer({query, params: {...params, preview: false}}, undefined)
  return content as Content<ClientReturn<Query>>
}

/**
 * The same for what has to be shown even when the lake does not answer: then without content. A page that was made
 * so is made anew as soon as there is an answer.
 */
export async function askIfThere<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, unknown>,
  nothing: ClientReturn<Query>,
): Promise<Content<ClientReturn<Query> | undefined>> {
  const preview = await currentPreview()
  if (isBaked() || preview) return ask(query, params, nothing).catch(() => missing)
  const content = await answerIfThere({query, params: {...params, preview: false}})
  return content as Content<ClientReturn<Query> | undefined>
}

const missing: Content<undefined> = {content: undefined, tags: ['*']}

/** Next answers 500 for a page in which something failed that it keeps, so nothing fails here. */
async function answerIfThere(question: Question): Promise<Content<unknown>> {
  'use cache'
  cacheLife('content')
  try {
    return await answerNow(question, undefined)
  } catch {
    cacheTag(missingAnswer)
    return missing
  }
}

/** What stands around a document on its page: a reviewer of a draft sees of it what everybody sees. */
const surroundings = ['previous', 'next', 'alike', 'related', 'series', 'articles']

/** The answer that readers get, unless it is about the one document that the reviewer may see the draft of. */
async function reviewed({query, params}: Question, only: string): Promise<Content<unknown>> {
  const [drafts, published] = await Promise.all([
    fetchReply(clientFor('drafts').withConfig({stega: false}), {
      query,
      params: {...params, preview: true},
    }),
    answer({query, params: {...params, preview: false}}, undefined),
  ])
  const [draft, seen] = [drafts.result, published.content].map(readObject)
  if (!draft || draft['_id'] !== only) return published
  const around = surroundings
    .filter((name) => name in draft)
    .map((name) => [name, seen ? seen[name] : emptyLike(draft[name])])
  return {content: {...draft, ...Object.fromEntries(around)}, tags: ['*']}
}

/** What a query returns in place of `value` if it finds nothing: pages rely on a list being a list. */
function emptyLike(value: unknown): [] | null {
  return Array.isArray(value) ? [] : null
}

function readObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? {...value} : undefined
}

/** Everything that the answer depends on is an argument, because it is what Next keeps it under. */
async function answer(
  question: Question,
  perspective: ClientPerspective | undefined,
): Promise<Content<unknown>> {
  'use cache'
  cacheLife('content')
  return answerNow(question, perspective)
}

async function answerNow(
  question: Question,
  perspective: ClientPerspective | undefined,
): Promise<Content<unknown>> {
  if (!perspective && siteSettings().freshness === 'events') {
    const {result, syncTags, tag} = await siteCache().answers.get(question)
    cacheTag(tag)
    return {content: result, tags: syncTags}
  }
  const {result, syncTags} = await fetchReply(clientFor(perspective), question)
  // Where nobody listens, Next's own caches keep the answer until a call names one of its tags.
  cacheTag(...syncTags.slice(0, mostTags).map(contentTag))
  return {content: result, tags: syncTags}
}

/** Next takes no more for one answer. */
const mostTags = 128

/** Readers get what is published; only a preview sees more. */
export function clientFor(perspective: ClientPerspective | undefined): SanityClient {
  const preview = perspective && previewClient()
  return preview ? preview.withConfig({perspective}) : contentClient()
}

/** A build that asks nobody: what it makes holds no content. */
function isBaked(): boolean {
  const isBuild = process.env['NEXT_PHASE'] === 'phase-production-build'
  return isBuild && siteSettings().freshness === 'events'
}
