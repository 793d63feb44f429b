import type {Metadata} from 'next'
import {Main, MissingMessage} from '../components/site/main.tsx'
import {getSiteIfAvailable} from '../content/index.ts'
import {availableWords} from '../words/words.ts'
import {siteName} from '../content/site.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  const {missing} = availableWords(site)
  return {title: `${missing.title} · ${siteName(site)}`}
}

/** The page for status 404. An open page refreshes itself when the missing page exists. */
export default async function NotFound() {
  const {content: site} = await getSiteIfAvailable()
  return (
    <Main tags={['*']}>
      <MissingMessage words={availableWords(site)} />
    </Main>
  )
}
