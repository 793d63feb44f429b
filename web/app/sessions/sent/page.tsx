import type {Metadata} from 'next'
import {Main, Message} from '../../../components/site/main.tsx'
import {getPrivacy} from '../../../content/index.ts'
import {formatMonths, defaultRetentionMonths} from '../../../requests/consent.ts'

export const metadata: Metadata = {title: 'Thank you', robots: {index: false}}

/** The confirmation page after a request was stored. */
export default async function SentPage() {
  const {content, tags} = await getPrivacy()
  return (
    <Main tags={tags}>
      <Message title="Thank you. Your request has arrived.">
        <p>
          You will be answered in the way you asked for. What you wrote is read by nobody else, and
          erased after {formatMonths(content?.retentionMonths ?? defaultRetentionMonths)}.
        </p>
        <p>
          <a href="/articles">Read on</a>
        </p>
      </Message>
    </Main>
  )
}
