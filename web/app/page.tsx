import type {Metadata} from 'next'
import {HomeSections} from '../components/home/home-sections.tsx'
import {Main} from '../components/site/main.tsx'
import {getHome, getSite} from '../content/index.ts'
import {siteName} from '../content/site.ts'
import {siteSettings} from '../settings.ts'
import {describeSite} from '../exports/linked-data/describe-site.ts'
import {LinkedData} from '../exports/linked-data/linked-data.tsx'
import {pageMetadata} from '../exports/page-metadata.ts'
import {wordsFor} from '../words/words.ts'
import styles from '../components/home/home.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({site, path: '/'})
}

export default async function HomePage() {
  const [{content: site}, {content: home, tags}] = await Promise.all([getSite(), getHome()])
  const statement = site.settings?.description?.trim()
  const words = wordsFor(site.settings?.language)
  return (
    <Main tags={tags} className={styles['home']}>
      <LinkedData things={describeSite(site, siteSettings().siteUrl)} />
      <h1 dir={words.dirOf(statement || siteName(site))}>{statement || siteName(site)}</h1>
      <HomeSections home={home} site={site} words={words} />
    </Main>
  )
}
