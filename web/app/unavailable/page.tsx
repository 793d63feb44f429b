import type {Metadata} from 'next'
import {Main, Message} from '../../components/site/main.tsx'
import {getSiteIfAvailable, siteName} from '../../content/index.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSiteIfAvailable()
  return {title: `Unavailable for a moment · ${siteName(site)}`, robots: {index: false}}
}

/** The page that `proxy.ts` shows with status 503 while the lake is unreachable. */
export default function UnavailablePage() {
  return (
    <Main tags={['*']}>
      <Message title="This page can’t be shown just now">
        <p>
          The place where the texts are kept does not answer. Nothing is lost, and this usually
          passes within a minute. An open page comes back by itself.
        </p>
      </Message>
    </Main>
  )
}
