import type {Metadata} from 'next'
import {Main} from '../../components/site/main.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {SearchForm} from '../../components/forms/search-form.tsx'
import {SearchResults} from '../../components/lists/search-results.tsx'
import {getSite} from '../../content/index.ts'
import {search} from '../../content/search.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {searchWords} from '../../search/search-words.ts'

interface Props {
  searchParams: Promise<{q?: string | string[]}>
}

/** Rendered for each request and never cached, because the result depends on the query string. */
export const instant = false

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const [{content: site}, {words, articles}] = await Promise.all([getSite(), find(searchParams)])
  return {
    ...pageMetadata({site, title: nameSearch(articles.length, words), path: '/search'}),
    robots: {index: false, follow: true},
  }
}

export default async function SearchPage({searchParams}: Props) {
  const {query, words, articles, tags} = await find(searchParams)
  return (
    <Main tags={tags}>
      <PageHeader trail={[{name: 'Home', href: '/'}]} title="Search">
        <SearchForm words={query.slice(0, 200)} />
      </PageHeader>
      {words.length > 0 && <p>{count(articles.length, words)}</p>}
      <SearchResults articles={articles} words={words} />
    </Main>
  )
}

async function find(searchParams: Props['searchParams']) {
  const query = [(await searchParams).q ?? ''].flat()[0] ?? ''
  const words = searchWords(query)
  const {content: articles, tags} = words.length > 0 ? await search(words) : {content: [], tags: []}
  return {query, words, articles, tags}
}

/** Returns the page's title, with the search words and the number of results. */
function nameSearch(found: number, words: string[]): string {
  if (words.length === 0) return 'Search'
  const many =
    found === 1 ? 'one article' : found < 50 ? `${found} articles` : 'the 50 best articles'
  return `Search: “${words.join('”, “')}”, ${found === 0 ? 'nothing found' : many}`
}

function count(found: number, words: string[]): string {
  const what = words.length === 1 ? `“${words[0]}”` : `all of “${words.join('”, “')}”`
  if (found === 0) return `No article holds ${what}. Try fewer words, or only their beginnings.`
  if (found === 1) return `One article holds ${what}.`
  return found < 50
    ? `${found} articles hold ${what}.`
    : `The 50 best of the articles with ${what}.`
}
