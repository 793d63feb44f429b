import type {Metadata} from 'next'
import {Main, Message} from '../../components/site/main.tsx'
import {getSiteIfAvailable} from '../../content/index.ts'
import {availableWords} from '../../words/words.ts'
import {siteName} from '../../content/site.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  const {unavailable} = availableWords(site)
  return {title: `${unavailable.title} · ${siteName(site)}`, robots: {index: false}}
}

/** The page that `proxy.ts` shows with status 503 while the lake is unreachable. */
export default async function UnavailablePage() {
  const {content: site} = await getSiteIfAvailable()
  const {unavailable} = availableWords(site)
  return (
    <Main tags={['*']}>
      <Message title={unavailable.heading}>
        <p>{unavailable.hint}</p>
      </Message>
    </Main>
  )
}
