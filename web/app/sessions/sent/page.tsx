import type {Metadata} from 'next'
import {Main, Message} from '../../../components/site/main.tsx'
import {getPrivacy, getSite} from '../../../content/index.ts'
import {defaultRetentionMonths} from '../../../requests/consent.ts'
import {wordsFor} from '../../../words/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return {title: wordsFor(site.settings?.language).sent.title, robots: {index: false}}
}

/** The confirmation page after a request was stored. */
export default async function SentPage() {
  const [{content: site}, {content, tags}] = await Promise.all([getSite(), getPrivacy()])
  const {sent} = wordsFor(site.settings?.language)
  return (
    <Main tags={tags}>
      <Message title={sent.heading}>
        <p>{sent.text(content?.retentionMonths ?? defaultRetentionMonths)}</p>
        <p>
          <a href="/articles">{sent.readOn}</a>
        </p>
      </Message>
    </Main>
  )
}
