import type {Metadata} from 'next'
import {Main, MissingMessage} from '../components/site/main.tsx'
import {getSiteIfAvailable, siteName} from '../content/index.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  return {title: `Not found · ${siteName(site)}`}
}

/** The page for status 404. An open page refreshes itself when the missing page exists. */
export default function NotFound() {
  return (
    <Main tags={['*']}>
      <MissingMessage />
    </Main>
  )
}
