import type {Metadata} from 'next'
import {Main, MissingMessage} from '../../components/site/main.tsx'
import {SearchForm} from '../../components/forms/search-form.tsx'
import {getSiteIfAvailable, getTitles} from '../../content/index.ts'
import {availableWords} from '../../words/words.ts'
import {siteName} from '../../content/site.ts'
import {decodeSegment, href} from '../../shared/href.ts'
import {nearestTitles} from '../../search/nearest-titles.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  const {missing} = availableWords(site)
  return {title: `${missing.title} · ${siteName(site)}`, robots: {index: false}}
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
  const [{content: site}, {content: titles}] = await Promise.all([
    getSiteIfAvailable(),
    getTitles(),
  ])
  const words = availableWords(site)
  const nearest = nearestTitles(path, titles, 4)
  return (
    <Main tags={['*']}>
      <MissingMessage words={words}>
        {nearest.length > 0 && (
          <>
            <h2>{words.missing.suggestions}</h2>
            <ul>
              {nearest.map((one) => (
                <li key={one._id} {...words.attributesOf(one.title ?? '', one.language)}>
                  <a href={href(one)}>{one.title ?? words.site.untitled}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <SearchForm words={words} />
      </MissingMessage>
    </Main>
  )
}
