import type {Metadata} from 'next'
import {Main} from '../../components/site/main.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {RichText} from '../../components/text/text-blocks.tsx'
import {getPrivacy, getSite} from '../../content/index.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {formatMonths, defaultRetentionMonths} from '../../requests/consent.ts'
import styles from '../../components/site/privacy.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({site, title: 'Privacy', path: '/privacy'})
}

/** The privacy page: a built-in text and the owner's own. */
export default async function PrivacyPage() {
  const {content, tags} = await getPrivacy()
  return (
    <Main tags={tags}>
      <PageHeader trail={[{name: 'Home', href: '/'}]} title="Privacy" />
      <div className={styles['privacy']}>
        <h2>Reading</h2>
        <p>
          Nobody is counted, recognised or followed here. The pages set no cookie, and ask no other
          site for anything: letters, pictures and everything else come from here. If you choose
          light or dark colours, your own browser remembers it.
        </p>
        <h2>Requests for a session</h2>
        <p>
          What you write into the form is stored where only the people who answer it can read it:
          your name, how you can be reached, the times you gave, the kind of session, the article
          that led you here, and what you agreed to. It is erased after{' '}
          {formatMonths(content?.retentionMonths ?? defaultRetentionMonths)}. Write to us and it is
          sent to you, or erased, at once.
        </p>
        {content?.privacy && <RichText value={content.privacy} />}
      </div>
    </Main>
  )
}
