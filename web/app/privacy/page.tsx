import type {Metadata} from 'next'
import {Main} from '../../components/site/main.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {RichText} from '../../components/text/text-blocks.tsx'
import {getPrivacy, getSite} from '../../content/index.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {homeTrail} from '../../components/site/breadcrumbs.tsx'
import {defaultRetentionMonths} from '../../requests/consent.ts'
import {hasStoredRequests} from '../../requests/stored-requests.ts'
import {siteSettings, canFollow} from '../../settings.ts'
import {wordsFor} from '../../words/words.ts'
import styles from '../../components/site/privacy.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({
    site,
    title: wordsFor(site.settings?.language).privacy.title,
    path: '/privacy',
  })
}

/** The privacy page: a built-in text and the owner's own. */
export default async function PrivacyPage() {
  const [{content: site}, {content, tags}] = await Promise.all([getSite(), getPrivacy()])
  const words = wordsFor(site.settings?.language)
  const {privacy} = words
  const tellsOfRequests = site.offersSessions || (await hasStoredRequests())
  return (
    <Main tags={tags}>
      <PageHeader trail={homeTrail(words)} title={privacy.title} words={words} />
      <div className={styles['privacy']}>
        <h2>{privacy.reading}</h2>
        <p>{privacy.readingText}</p>
        <p>{privacy.mediaText}</p>
        {tellsOfRequests && (
          <>
            <h2>{privacy.requests}</h2>
            <p>{privacy.requestsText(content?.retentionMonths ?? defaultRetentionMonths)}</p>
          </>
        )}
        {canFollow(siteSettings()) && (
          <>
            <h2>{words.follow.privacy}</h2>
            <p>{words.follow.privacyText}</p>
          </>
        )}
        {content?.privacy && <RichText value={content.privacy} words={words} />}
      </div>
    </Main>
  )
}
