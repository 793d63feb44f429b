import type {Metadata} from 'next'
import {Main} from '../../components/site/main.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {SearchForm} from '../../components/forms/search-form.tsx'
import {SearchResults} from '../../components/lists/search-results.tsx'
import {getSite, search} from '../../content/index.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {searchWords} from '../../search/search-words.ts'

interface Props {
  searchParams: Promise<{q?: string | string[]}>
}

/** What is found depends on the words in the address: made for each request, and kept by nobody. */
export const instant = false

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const [{content: site}, {words, articles}] = await Promise.all([getSite(), find(searchParams)])
  return {
    ...pageMetadata({site, title: nameSearch(articles.length, words), path: '/search'}),
    robots: {index: false, follow: true},
  }
}

export default async function SearchPage({searchParams}: Props) {
  const {asked, words, articles, tags} = await find(searchParams)
  return (
    <Main tags={tags}>
      <PageHeader trail={[{name: 'Home', href: '/'}]} title="Search">
        <SearchForm words={asked.slice(0, 200)} />
      </PageHeader>
      {words.length > 0 && <p>{count(articles.length, words)}</p>}
      <SearchResults articles={articles} words={words} />
    </Main>
  )
}

async function find(searchParams: Props['searchParams']) {
  const asked = [(await searchParams).q ?? ''].flat()[0] ?? ''
  const words = searchWords(asked)
  const {content: articles, tags} = words.length > 0 ? await search(words) : {content: [], tags: []}
  return {asked, words, articles, tags}
}

/** The title of the page: what is searched for, and how much of it is there. */
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
