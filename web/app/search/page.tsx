import type {Metadata} from 'next'
import {Main} from '../../components/site/main.tsx'
import {homeTrail} from '../../components/site/breadcrumbs.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {SearchForm} from '../../components/forms/search-form.tsx'
import {SearchResults} from '../../components/lists/search-results.tsx'
import {SearchSuggestions} from '../../components/lists/search-suggestions.tsx'
import {getHome, getSite} from '../../content/index.ts'
import {search, type SearchResult} from '../../content/search.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {maxFound} from '../../search/combine-hits.ts'
import {wordsFor, type Words} from '../../words/words.ts'

interface Props {
  searchParams: Promise<{q?: string | string[]}>
}

/** Rendered for each request and never cached, because the result depends on the query string. */
export const instant = false

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const [{content: site}, {query, result}] = await Promise.all([getSite(), find(searchParams)])
  return {
    ...pageMetadata({
      site,
      title: nameSearch(query, result, wordsFor(site.settings?.language)),
      path: '/search',
    }),
    robots: {index: false, follow: true},
  }
}

export default async function SearchPage({searchParams}: Props) {
  const {query, result, tags} = await find(searchParams)
  const hasSearched = result.words.length > 0
  const isEmpty = hasSearched && result.found.length === 0
  const [{content: site}, {content: home}] = await Promise.all([getSite(), getHome()])
  const words = wordsFor(site.settings?.language)
  return (
    <Main tags={tags}>
      <PageHeader trail={homeTrail(words)} title={words.search.title} words={words}>
        <SearchForm query={query} words={words} />
      </PageHeader>
      {hasSearched && <SearchResults result={result} words={words} />}
      {isEmpty && (
        <SearchSuggestions
          query={query}
          similar={result.suggestions}
          topics={site.topics}
          newest={home.articles}
          words={words}
        />
      )}
    </Main>
  )
}

async function find(searchParams: Props['searchParams']) {
  const given = [(await searchParams).q ?? ''].flat()[0] ?? ''
  const query = given.slice(0, 200).replace(/\s+/g, ' ').trim()
  const {content: result, tags} = await search(query)
  return {query, result, tags}
}

/** Returns the page's title, with what was searched for and the number of results. */
function nameSearch(query: string, result: SearchResult, {search: named}: Words): string {
  if (result.words.length === 0) return named.title
  const total = result.complete + result.partial
  if (total === 0) return named.titleOf(query, named.nothingFound)
  const isCut = total > maxFound
  return named.titleOf(query, isCut ? named.best(result.found.length) : named.found(total))
}
