import {cache} from 'react'
import {fetchContent, fetchIfAvailable} from './fetch-content.ts'
import {noSite, pageLength} from './site.ts'
import {
  archiveQuery,
  articleQuery,
  authorQuery,
  homeQuery,
  originQuery,
  pageQuery,
  privacyQuery,
  seriesQuery,
  sessionsQuery,
  siteQuery,
  titlesQuery,
  topicQuery,
} from '../lake/queries.ts'
import type {
  ArticleQueryResult,
  AuthorQueryResult,
  HomeQueryResult,
  PageQueryResult,
  SessionsQueryResult,
  SiteQueryResult,
} from '../lake/types.ts'

export type {Picture} from '../assets/picture-sources.ts'
export type {Content} from './fetch-published.ts'
export type {SiteContent} from './site.ts'
export type Article = NonNullable<ArticleQueryResult>
export type ArticleCard = HomeQueryResult['articles'][number]
export type Home = HomeQueryResult
export type Author = NonNullable<NonNullable<Article['authors']>[number]>
export type AuthorPage = NonNullable<AuthorQueryResult>
export type Page = NonNullable<PageQueryResult>
export type CallToAction = NonNullable<NonNullable<SiteQueryResult['settings']>['callToAction']>
export type Offering = SessionsQueryResult['offerings'][number]

/** Returns the settings, and the topics that have articles. Every page shows them around its content. */
export const getSite = cache(() => fetchContent(siteQuery, {}, noSite))

/** Returns what `getSite` returns, or no content if the lake is unreachable. */
export const getSiteIfAvailable = cache(() => fetchIfAvailable(siteQuery, {}, noSite))

/** Returns the latest articles, newest first, the featured one, and up to two authors. */
export const getHome = cache(() =>
  fetchContent(homeQuery, {}, {articles: [], featured: null, sections: null, authors: []}),
)

/** Returns the articles on a page of the archive (pages start at 1), and the number of all articles. */
export const getArchive = cache((page: number) =>
  fetchContent(
    archiveQuery,
    {start: (page - 1) * pageLength, end: page * pageLength},
    {articles: [], total: 0},
  ),
)

/** Returns the series at `/series/<slug>` with its parts in order, or null. */
export const getSeries = cache((slug: string) => fetchContent(seriesQuery, {slug}, null))

/** Returns the session types that are offered, and the texts around the request form. */
export const getSessions = cache(() =>
  fetchContent(sessionsQuery, {}, {offerings: [], requests: null}),
)

/** Returns the owner's text about privacy. */
export const getPrivacy = cache(() => fetchContent(privacyQuery, {}, null))

/** Returns the article that a request for a session came from. */
export const getOrigin = cache((slug: string) => fetchContent(originQuery, {slug}, null))

/** Returns the title and address of every document with a page. */
export const getTitles = cache(() => fetchContent(titlesQuery, {}, []))

/** Returns the article at `/articles/<slug>` with its authors, topics and neighbours, or null. */
export const getArticle = cache((slug: string) => fetchContent(articleQuery, {slug}, null))

/** Returns the author at `/authors/<slug>` with their articles, newest first, or null. */
export const getAuthor = cache((slug: string) => fetchContent(authorQuery, {slug}, null))

/** Returns the topic at `/topics/<slug>` with its articles, newest first, or null. */
export const getTopic = cache((slug: string) => fetchContent(topicQuery, {slug}, null))

/** Returns the plain page at `/<slug>`, or null. */
export const getPage = cache((slug: string) => fetchContent(pageQuery, {slug}, null))
