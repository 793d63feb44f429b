import {cache} from 'react'
import type {Address} from '../href.ts'
import {readPreview} from '../preview/preview.ts'
import {siteCache} from '../cache/site-cache.ts'
import {ask, clientFor, noAnswer} from './ask.ts'
import {
  articleQuery,
  authorQuery,
  existsQuery,
  homeQuery,
  siteQuery,
  topicQuery,
} from './queries.ts'
import type {ArticleQueryResult, HomeQueryResult, SiteQueryResult} from './types.ts'

export type {Content} from './ask.ts'
export type Article = NonNullable<ArticleQueryResult>
export type ArticleCard = HomeQueryResult[number]
export type Author = NonNullable<NonNullable<Article['authors']>[number]>
export type CallToAction = NonNullable<NonNullable<SiteQueryResult['settings']>['callToAction']>
export type SiteContent = SiteQueryResult
export type Picture = NonNullable<ArticleCard['cover']>

/** The settings and the topics that have articles: what every page shows around its content. */
export const getSite = cache(() => ask(siteQuery, {}, {settings: null, topics: []}))

/** The same for what has to be shown even when the lake does not answer: then without content. */
export const getSiteIfThere = cache(() => getSite().catch(noAnswer))

/** The latest articles, newest first. */
export const getHome = cache(() => ask(homeQuery, {}, []))

/** The article at `/articles/<slug>` with its authors, topics and neighbours, or null. */
export const getArticle = cache((slug: string) => ask(articleQuery, {slug}, null))

/** The author at `/authors/<slug>` with their articles, newest first, or null. */
export const getAuthor = cache((slug: string) => ask(authorQuery, {slug}, null))

/** The topic at `/topics/<slug>` with its articles, newest first, or null. */
export const getTopic = cache((slug: string) => ask(topicQuery, {slug}, null))

/** Whether there is a document to be shown at this address now. Rejects when the lake does not answer. */
export async function exists({type, slug}: Address): Promise<boolean> {
  const perspective = (await readPreview())?.perspective
  const params = {type, slug, preview: perspective !== undefined}
  if (perspective) return clientFor(perspective).fetch(existsQuery, params)
  return (await siteCache().answers.askNow({query: existsQuery, params})) === true
}
