import {cache} from 'react'
import {siteCache} from '../freshness/site-cache.ts'
import {ask, askAsReader, askIfThere} from './ask.ts'
import {pageLength} from './page-length.ts'
import {
  archiveQuery,
  articleQuery,
  authorQuery,
  feedQuery,
  homeQuery,
  overviewQuery,
  originQuery,
  privacyQuery,
  searchQuery,
  seriesQuery,
  sessionsQuery,
  siteQuery,
  sitemapQuery,
  titlesQuery,
  topicFeedQuery,
  topicQuery,
} from '../lake/queries.ts'
import {holdsWords, searchPattern, widePattern} from '../search/search-words.ts'
import type {
  ArticleQueryResult,
  FeedQueryResult,
  HomeQueryResult,
  OverviewQueryResult,
  SearchQueryResult,
  SitemapQueryResult,
  SessionsQueryResult,
  SiteQueryResult,
} from '../lake/types.ts'

export type {Content} from './ask.ts'
export {pageLength} from './page-length.ts'
export {findAddress, findPlace, type Place} from './find-place.ts'
export type Article = NonNullable<ArticleQueryResult>
export type ArticleCard = HomeQueryResult[number]
export type Author = NonNullable<NonNullable<Article['authors']>[number]>
export type CallToAction = NonNullable<NonNullable<SiteQueryResult['settings']>['callToAction']>
export type SiteContent = SiteQueryResult
export type FoundArticle = SearchQueryResult[number]
export type FeedArticle = FeedQueryResult[number]
export type Overview = OverviewQueryResult
export type Sitemap = SitemapQueryResult
export type Offering = SessionsQueryResult['offerings'][number]
export type Picture = NonNullable<ArticleCard['cover']>

/** The settings and the topics that have articles: what every page shows around its content. */
export const getSite = cache(() => ask(siteQuery, {}, {settings: null, topics: []}))

/** The same for what has to be shown even when the lake does not answer: then without content. */
export const getSiteIfThere = cache(() => askIfThere(siteQuery, {}, {settings: null, topics: []}))

/** The latest articles, newest first. */
export const getHome = cache(() => ask(homeQuery, {}, []))

/** The articles of the archive's page with this number, from 1 on, and how many articles there are in all. */
export const getArchive = cache((page: number) =>
  ask(
    archiveQuery,
    {start: (page - 1) * pageLength, end: page * pageLength},
    {articles: [], total: 0},
  ),
)

/** The series at `/series/<slug>` with its parts in their order, or null. */
export const getSeries = cache((slug: string) => ask(seriesQuery, {slug}, null))

/** The 50 best articles that hold all the words; see `searchWords`. */
export const search = cache(async (words: string[]) => {
  const found = await ask(searchQuery, searchParams(words), [])
  const articles = found.content.filter(({title, lede, text, topics}) =>
    holdsWords([title, lede, text, ...(topics ?? [])], words),
  )
  return {...found, content: articles.slice(0, 50)}
})

/** Fetches into the cache what `search` will need. Rejects if the lake does not answer. */
export async function prepareSearch(words: string[]): Promise<void> {
  const params = {...searchParams(words), preview: false}
  await siteCache().answers.get({query: searchQuery, params})
}

function searchParams(words: string[]) {
  return {words: searchPattern(words), anywhere: widePattern(words)}
}

/** The kinds of session that are offered, and what is said around the form for one. */
export const getSessions = cache(() => ask(sessionsQuery, {}, {offerings: [], requests: null}))

/** What the site's owner has to say about privacy. */
export const getPrivacy = cache(() => ask(privacyQuery, {}, null))

/** The article at an address, as far as a request that came from it tells. */
export const getOrigin = cache((slug: string) => ask(originQuery, {slug}, null))

/** The title and address of all that has a page of its own. */
export const getTitles = cache(() => ask(titlesQuery, {}, []))

/** The article at `/articles/<slug>` with its authors, topics and neighbours, or null. */
export const getArticle = cache((slug: string) => ask(articleQuery, {slug}, null))

/** The author at `/authors/<slug>` with their articles, newest first, or null. */
export const getAuthor = cache((slug: string) => ask(authorQuery, {slug}, null))

/** The topic at `/topics/<slug>` with its articles, newest first, or null. */
export const getTopic = cache((slug: string) => ask(topicQuery, {slug}, null))

// What goes to machines: never a draft, whoever asks.

/** What `getSite` brings, as readers see it. */
export const getSiteAsReader = () => askAsReader(siteQuery, {}, {settings: null, topics: []})

/** The article at `/articles/<slug>` as readers see it, or null. */
export const getArticleAsReader = (slug: string) => askAsReader(articleQuery, {slug}, null)

/** The author at `/authors/<slug>` as readers see them, or null. */
export const getAuthorAsReader = (slug: string) => askAsReader(authorQuery, {slug}, null)

/** The topic at `/topics/<slug>` as readers see it, or null. */
export const getTopicAsReader = (slug: string) => askAsReader(topicQuery, {slug}, null)

/** The series at `/series/<slug>` as readers see it, or null. */
export const getSeriesAsReader = (slug: string) => askAsReader(seriesQuery, {slug}, null)

/** The latest articles, whole, newest first. */
export const getFeed = () => askAsReader(feedQuery, {}, [])

/** The topic at `/topics/<slug>` with its latest articles, whole, newest first, or null. */
export const getTopicFeed = (slug: string) => askAsReader(topicFeedQuery, {slug}, null)

/** Everything that a search engine may show. */
export const getSitemap = () => askAsReader(sitemapQuery, {}, {articles: [], lists: []})

/** What there is to read. */
export const getOverview = () =>
  askAsReader(overviewQuery, {}, {articles: [], series: [], authors: []})
