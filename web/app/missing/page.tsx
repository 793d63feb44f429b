import type {Metadata} from 'next'
import {Main, MissingMessage} from '../../components/site/main.tsx'
import {SearchForm} from '../../components/forms/search-form.tsx'
import {getSiteIfAvailable, getTitles, siteName} from '../../content/index.ts'
import {decodeSegment, href} from '../../shared/href.ts'
import {nearestTitles} from '../../search/nearest-titles.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  return {title: `Not found · ${siteName(site)}`, robots: {index: false}}
}

/** Rendered for each request and never cached, because clients can request any number of addresses. */
export const instant = false

interface Props {
  searchParams: Promise<{path?: string | string[]}>
}

/**
 * The page that `proxy.ts` shows with status 404: similar titles and a search form. An open page refreshes itself
 * when the missing page exists.
 */
export default async function MissingPage({searchParams}: Props) {
  const path = decodeSegment([(await searchParams).path ?? ''].flat()[0] ?? '')
  const {content: titles} = await getTitles()
  const nearest = nearestTitles(path, titles, 4)
  return (
    <Main tags={['*']}>
      <MissingMessage>
        {nearest.length > 0 && (
          <>
            <h2>Were you looking for this?</h2>
            <ul>
              {nearest.map((one) => (
                <li key={one._id}>
                  <a href={href(one)}>{one.title ?? 'Untitled'}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <SearchForm />
      </MissingMessage>
    </Main>
  )
}
