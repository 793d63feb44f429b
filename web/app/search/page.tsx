import type {Metadata} from 'next'
import {Main} from '../../components/main.tsx'
import {PageHeader} from '../../components/page-header.tsx'
import {SearchForm} from '../../components/search-form.tsx'
import {SearchResults} from '../../components/search-results.tsx'
import {getSite, search} from '../../content/index.ts'
import {pageMetadata} from '../../page-metadata.ts'
import {searchWords} from '../../search/search-words.ts'

interface Props {
  searchParams: Promise<{q?: string | string[]}>
}

/** What is found depends on the words in the address: made for each request, and kept by nobody. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return {
    ...pageMetadata({site, title: 'Search', path: '/search'}),
    robots: {index: false, follow: true},
  }
}

export default async function SearchPage({searchParams}: Props) {
  const asked = [(await searchParams).q ?? ''].flat()[0] ?? ''
  const words = searchWords(asked)
  const {content: articles, tags} = words.length > 0 ? await search(words) : {content: [], tags: []}
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

function count(found: number, words: string[]): string {
  const what = words.length === 1 ? `“${words[0]}”` : `all of “${words.join('”, “')}”`
  if (found === 0) return `No article holds ${what}. Try fewer words, or only their beginnings.`
  if (found === 1) return `One article holds ${what}.`
  return found < 50
    ? `${found} articles hold ${what}.`
    : `The 50 best of the articles with ${what}.`
}
