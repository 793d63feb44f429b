import {cache} from 'react'
import type {ClientReturn, SanityClient, SanityQueries} from '@sanity/client'
import type {Address} from '../href.ts'
import {currentPreview} from '../preview/preview.ts'
import {contentClient} from './client.ts'
import {
  articleQuery,
  authorQuery,
  existsQuery,
  homeQuery,
  siteQuery,
  topicQuery,
} from './queries.ts'
import type {ArticleQueryResult, HomeQueryResult, SiteQueryResult} from './types.ts'

/**
 * All that pages ask for. Each answer comes with the tags of what it was made from: when the lake
 * says that one of them changed, the answer is out of date.
 */
export interface Content<Result> {
  content: Result
  tags: string[]
}

export type Article = NonNullable<ArticleQueryResult>
export type ArticleCard = HomeQueryResult[number]
export type Author = NonNullable<NonNullable<Article['authors']>[number]>
export type CallToAction = NonNullable<NonNullable<SiteQueryResult['settings']>['callToAction']>
export type SiteContent = SiteQueryResult
export type Picture = NonNullable<ArticleCard['cover']>

/** The settings and the topics that have articles: what every page shows around its content. */
export const getSite = cache(() => ask(siteQuery, {}))

/** The latest articles, newest first. */
export const getHome = cache(() => ask(homeQuery, {}))

/** The article at `/articles/<slug>` with its authors, topics and neighbours, or null. */
export const getArticle = cache((slug: string) => ask(articleQuery, {slug}))

/** The author at `/authors/<slug>` with their articles, newest first, or null. */
export const getAuthor = cache((slug: string) => ask(authorQuery, {slug}))

/** The topic at `/topics/<slug>` with its articles, newest first, or null. */
export const getTopic = cache((slug: string) => ask(topicQuery, {slug}))

/** Whether there is a document to be shown at this address. Rejects when the lake does not answer. */
export async function exists({type, slug}: Address): Promise<boolean> {
  return (await currentClient()).fetch(existsQuery, {type, slug})
}

/**
 * When the rendering of this page began, on this process's clock. It lies before every question the
 * page asks, so that any change it could have missed is announced after it.
 */
export const renderedAt = cache(() => Date.now())

async function ask<const Query extends keyof SanityQueries>(
  query: Query,
  params: Record<string, string>,
): Promise<Content<ClientReturn<Query>>> {
  renderedAt()
  const client = await currentClient()
  const {result, syncTags = []} = await client.fetch<ClientReturn<Query>>(query, params, {
    filterResponse: false,
    returnQuery: false,
  })
  return {content: result, tags: syncTags}
}

/** Readers get what is published; only a preview sees more. */
async function currentClient(): Promise<SanityClient> {
  return (await currentPreview())?.client ?? contentClient()
}
