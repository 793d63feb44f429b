import {cache} from 'react'
import {createRenewal, type Renewal} from '../freshness/renewal.ts'
import {siteCache} from '../freshness/site-cache.ts'
import {siteSettings} from '../settings.ts'
import {searchQuery} from '../lake/queries.ts'
import {currentPreview} from '../preview/preview.ts'
import type {Outcome} from '../search/combine-hits.ts'
import {createSearchIndex} from '../search/search-index.ts'
import {readSearchable} from '../search/searchable-article.ts'
import {searchPattern, searchWords, widePattern, type SearchWord} from '../search/search-words.ts'
import {createArticleIndex, type ArticleIndex, type IndexedArticles} from './article-index.ts'
import {fetchContent} from './fetch-content.ts'
import type {Content} from './fetch-published.ts'

export interface SearchResult extends Outcome {
  words: SearchWord[]
  /** The number of articles that were searched, if older ones were not. */
  newest?: number
}

/**
 * Searches the articles that readers can see, in the index of this process. In a preview, on a host without a
 * long-lived process, and while the index is being built, the lake finds the articles with all words. Then the
 * same index ranks only these.
 */
export const search = cache(async (text: string): Promise<Content<SearchResult>> => {
  const words = searchWords(text)
  const indexed = words.length > 0 && !(await currentPreview()) ? await currentIndex() : undefined
  if (indexed) {
    const {index, tags, isFull} = indexed
    const found = {words, ...index.search(words), ...(isFull && {newest: index.size})}
    return {content: found, tags}
  }
  const {content, tags} =
    words.length > 0
      ? await fetchContent(searchQuery, searchParams(words), [])
      : {content: [], tags: []}
  const index = createSearchIndex()
  for (const article of content) index.put(readSearchable(article))
  return {content: {words, ...index.search(words)}, tags}
})

/** Prepares what `search` needs. Rejects if the lake is unreachable and there is no index. */
export async function prepareSearch(text: string): Promise<void> {
  const words = searchWords(text)
  if (words.length === 0 || (await currentIndex())) return
  await siteCache().queries.get({
    query: searchQuery,
    params: {...searchParams(words), preview: false},
  })
}

async function currentIndex(): Promise<IndexedArticles | undefined> {
  if (siteSettings().freshness === 'calls') return undefined
  const {articles, renewal} = siteSearch()
  renewal.note('search')
  return articles.current()
}

function searchParams(words: SearchWord[]) {
  return {words: searchPattern(words), anywhere: widePattern(words)}
}

interface SiteSearch {
  articles: ArticleIndex
  /** Updates the index after each change, once somebody has searched. */
  renewal: Renewal
}

const key = Symbol.for('stillwater.search')

/** Next bundles a module once for each of its uses. A global variable makes them share one index. */
const shared: typeof globalThis & {[key]?: SiteSearch} = globalThis

function siteSearch(): SiteSearch {
  shared[key] ??= createSiteSearch()
  return shared[key]
}

function createSiteSearch(): SiteSearch {
  const {invalidations, queries} = siteCache()
  const articles = createArticleIndex({invalidations, queries})
  const renewal = createRenewal({renew: articles.current, concurrency: () => 1})
  invalidations.subscribe(renewal.start)
  return {articles, renewal}
}
