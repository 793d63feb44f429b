import type {Metadata} from 'next'
import {LatestArticles} from '../components/lists/article-list.tsx'
import {Main} from '../components/site/main.tsx'
import {getHome, getSite, siteName} from '../content/index.ts'
import {siteSettings} from '../lake/client.ts'
import {describeSite} from '../exports/linked-data/describe-site.ts'
import {LinkedData} from '../exports/linked-data/linked-data.tsx'
import {pageMetadata} from '../exports/page-metadata.ts'
import styles from '../components/site/home.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({site, path: '/'})
}

export default async function HomePage() {
  const [{content: site}, {content: articles, tags}] = await Promise.all([getSite(), getHome()])
  const statement = site.settings?.description?.trim()
  return (
    <Main tags={tags} className={styles['home']}>
      <LinkedData things={describeSite(site, siteSettings().siteUrl)} />
      <h1>{statement || siteName(site)}</h1>
      <LatestArticles
        articles={articles}
        label="Latest articles"
        empty="Nothing has been published yet. The first article will stand here."
      />
      {articles.length > 0 && (
        <p className={styles['all']}>
          <a href="/articles">All articles</a>
        </p>
      )}
    </Main>
  )
}
