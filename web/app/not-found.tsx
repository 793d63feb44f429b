import type {Metadata} from 'next'
import {Main, Message} from '../components/site/main.tsx'
import {getSiteIfAvailable, siteName} from '../content/index.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  return {title: `Not found · ${siteName(site)}`}
}

/** The page for status 404. An open page refreshes itself when the missing page exists. */
export default function NotFound() {
  return (
    <Main tags={['*']}>
      <Message title="This page isn’t here">
        <p>
          It may have moved, or the address may have lost a letter on the way. Everything that is
          published can be found from <a href="/">the first page</a>.
        </p>
      </Message>
    </Main>
  )
}
