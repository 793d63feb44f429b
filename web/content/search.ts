import {cache} from 'react'
import {siteCache} from '../freshness/site-cache.ts'
import {searchQuery} from '../lake/queries.ts'
import type {SearchQueryResult} from '../lake/types.ts'
import {containsWords, searchPattern, widePattern} from '../search/search-words.ts'
import {fetchContent} from './fetch-content.ts'

export type FoundArticle = SearchQueryResult[number]

/** Returns the 50 best articles that contain all words; see `searchWords`. */
export const search = cache(async (words: string[]) => {
  const found = await fetchContent(searchQuery, searchParams(words), [])
  const articles = found.content.filter(({title, lede, text, topics}) =>
    containsWords([title, lede, text, ...(topics ?? [])], words),
  )
  return {...found, content: articles.slice(0, 50)}
})

/** Fetches into the cache what `search` needs. Rejects if the lake is unreachable. */
export async function prepareSearch(words: string[]): Promise<void> {
  const params = {...searchParams(words), preview: false}
  await siteCache().queries.get({query: searchQuery, params})
}

function searchParams(words: string[]) {
  return {words: searchPattern(words), anywhere: widePattern(words)}
}
