import type {Metadata} from 'next'
import {TopicLinks} from '../components/article/byline.tsx'
import {Introduction} from '../components/author/introduction.tsx'
import {LatestArticles} from '../components/lists/article-list.tsx'
import {Main} from '../components/site/main.tsx'
import {CallToAction} from '../components/text/asides.tsx'
import {getHome, getSite, siteName, type ArticleCard, type Home} from '../content/index.ts'
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
  const [{content: site}, {content: home, tags}] = await Promise.all([getSite(), getHome()])
  const statement = site.settings?.description?.trim()
  const articles = orderArticles(home)
  return (
    <Main tags={tags} className={styles['home']}>
      <LinkedData things={describeSite(site, siteSettings().siteUrl)} />
      <h1>{statement || siteName(site)}</h1>
      <Introduction authors={home.authors} />
      <LatestArticles
        articles={articles}
        label="Articles"
        empty="Nothing has been published yet. The first article will stand here."
      />
      {articles.length > 0 && (
        <nav className={styles['further']} aria-label="Find more">
          <TopicLinks topics={site.topics} />
          <a href="/articles">All articles</a>
        </nav>
      )}
      <CallToAction invitation={site.settings?.callToAction} />
    </Main>
  )
}

/** Puts the featured article first, if readers can see it. Each article is listed once. */
function orderArticles({articles, featured}: Home): ArticleCard[] {
  if (!featured?.slug) return articles
  const others = articles.filter(({_id}) => _id !== featured._id)
  return [featured, ...others].slice(0, articles.length)
}
