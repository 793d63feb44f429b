import {fetchPublished} from './fetch-published.ts'
import {noSite} from './site.ts'
import {
  articleQuery,
  authorQuery,
  feedQuery,
  overviewQuery,
  pageQuery,
  seriesQuery,
  siteQuery,
  sitemapQuery,
  topicFeedQuery,
  topicQuery,
} from '../lake/queries.ts'
import type {FeedQueryResult, OverviewQueryResult, SitemapQueryResult} from '../lake/types.ts'

// For feeds, Markdown and other exports. These functions never return a draft, not even in a preview.

export type FeedArticle = FeedQueryResult[number]
export type Overview = OverviewQueryResult
export type Sitemap = SitemapQueryResult

/** Returns the published version of what `getSite` returns. */
export const getSiteAsReader = () => fetchPublished(siteQuery, {}, noSite)

/** Returns the published article at `/articles/<slug>`, or null. */
export const getArticleAsReader = (slug: string) => fetchPublished(articleQuery, {slug}, null)

/** Returns the published author at `/authors/<slug>`, or null. */
export const getAuthorAsReader = (slug: string) => fetchPublished(authorQuery, {slug}, null)

/** Returns the published topic at `/topics/<slug>`, or null. */
export const getTopicAsReader = (slug: string) => fetchPublished(topicQuery, {slug}, null)

/** Returns the published series at `/series/<slug>`, or null. */
export const getSeriesAsReader = (slug: string) => fetchPublished(seriesQuery, {slug}, null)

/** Returns the published plain page at `/<slug>`, or null. */
export const getPageAsReader = (slug: string) => fetchPublished(pageQuery, {slug}, null)

/** Returns the latest articles with their full text, newest first. */
export const getFeed = () => fetchPublished(feedQuery, {}, [])

/** Returns the topic at `/topics/<slug>` with the full text of its latest articles, newest first, or null. */
export const getTopicFeed = (slug: string) => fetchPublished(topicFeedQuery, {slug}, null)

/** Returns every page that search engines may index. */
export const getSitemap = () =>
  fetchPublished(sitemapQuery, {}, {articles: [], lists: [], offersSessions: false})

/** Returns the lists of articles, pages, series and authors for `llms.txt`. */
export const getOverview = () =>
  fetchPublished(overviewQuery, {}, {articles: [], pages: [], series: [], authors: []})
