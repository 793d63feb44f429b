import {cache} from 'react'
import {fetchContent, fetchAsReader, fetchIfAvailable} from './fetch-content.ts'
import {
  archiveQuery,
  articleQuery,
  authorQuery,
  feedQuery,
  homeQuery,
  overviewQuery,
  originQuery,
  pageQuery,
  privacyQuery,
  seriesQuery,
  sessionsQuery,
  siteQuery,
  sitemapQuery,
  titlesQuery,
  topicFeedQuery,
  topicQuery,
} from '../lake/queries.ts'
import type {
  ArticleQueryResult,
  AuthorQueryResult,
  FeedQueryResult,
  HomeQueryResult,
  OverviewQueryResult,
  PageQueryResult,
  SitemapQueryResult,
  SessionsQueryResult,
  SiteQueryResult,
} from '../lake/types.ts'
import {lastWords} from '../words/last-words.ts'
import {wordsFor, type Words} from '../words/words.ts'

export type {Picture} from '../assets/picture-sources.ts'
export type {Content} from './fetch-content.ts'
export type Article = NonNullable<ArticleQueryResult>
export type ArticleCard = HomeQueryResult['articles'][number]
export type Home = HomeQueryResult
export type Author = NonNullable<NonNullable<Article['authors']>[number]>
export type AuthorPage = NonNullable<AuthorQueryResult>
export type Page = NonNullable<PageQueryResult>
export type CallToAction = NonNullable<NonNullable<SiteQueryResult['settings']>['callToAction']>
export type SiteContent = SiteQueryResult
export type FeedArticle = FeedQueryResult[number]
export type Overview = OverviewQueryResult
export type Sitemap = SitemapQueryResult
export type Offering = SessionsQueryResult['offerings'][number]

const noSite: SiteContent = {settings: null, topics: [], profiles: []}

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

// For feeds, Markdown and other exports. These never return a draft, not even in a preview.

/** Returns the published version of what `getSite` returns. */
export const getSiteAsReader = () => fetchAsReader(siteQuery, {}, noSite)

/** Returns the published article at `/articles/<slug>`, or null. */
export const getArticleAsReader = (slug: string) => fetchAsReader(articleQuery, {slug}, null)

/** Returns the published author at `/authors/<slug>`, or null. */
export const getAuthorAsReader = (slug: string) => fetchAsReader(authorQuery, {slug}, null)

/** Returns the published topic at `/topics/<slug>`, or null. */
export const getTopicAsReader = (slug: string) => fetchAsReader(topicQuery, {slug}, null)

/** Returns the published series at `/series/<slug>`, or null. */
export const getSeriesAsReader = (slug: string) => fetchAsReader(seriesQuery, {slug}, null)

/** Returns the published plain page at `/<slug>`, or null. */
export const getPageAsReader = (slug: string) => fetchAsReader(pageQuery, {slug}, null)

/** Returns the latest articles with their full text, newest first. */
export const getFeed = () => fetchAsReader(feedQuery, {}, [])

/** Returns the topic at `/topics/<slug>` with the full text of its latest articles, newest first, or null. */
export const getTopicFeed = (slug: string) => fetchAsReader(topicFeedQuery, {slug}, null)

/** Returns every page that search engines may index. */
export const getSitemap = () => fetchAsReader(sitemapQuery, {}, {articles: [], lists: []})

/** Returns the lists of articles, pages, series and authors for `llms.txt`. */
export const getOverview = () =>
  fetchAsReader(overviewQuery, {}, {articles: [], pages: [], series: [], authors: []})

/** The site's name if the settings have none. */
export const unnamedSite = 'Stillwater'

export function siteName(site: SiteContent | undefined): string {
  return site?.settings?.title?.trim() || unnamedSite
}

/** Returns the words for the language of the site, or the last known one if its settings are not available. */
export function availableWords(site: SiteContent | undefined): Words {
  return site ? wordsFor(site.settings?.language) : lastWords()
}

/** The number of articles on a page of the archive. */
export const pageLength = 20
