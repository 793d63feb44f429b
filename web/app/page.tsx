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
import {wordsFor} from '../words/words.ts'
import styles from '../components/site/home.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({site, path: '/'})
}

export default async function HomePage() {
  const [{content: site}, {content: home, tags}] = await Promise.all([getSite(), getHome()])
  const statement = site.settings?.description?.trim()
  const articles = orderArticles(home)
  const words = wordsFor(site.settings?.language)
  return (
    <Main tags={tags} className={styles['home']}>
      <LinkedData things={describeSite(site, siteSettings().siteUrl)} />
      <h1 dir={words.dirOf(statement || siteName(site))}>{statement || siteName(site)}</h1>
      <Introduction authors={home.authors} words={words} />
      <LatestArticles
        articles={articles}
        label={words.site.articles}
        empty={words.home.empty}
        words={words}
      />
      {articles.length > 0 && (
        <nav className={styles['further']} aria-label={words.home.findMore}>
          <TopicLinks topics={site.topics} words={words} />
          <a href="/articles">{words.site.allArticles}</a>
        </nav>
      )}
      <CallToAction invitation={site.settings?.callToAction} words={words} />
    </Main>
  )
}

/** Puts the featured article first, if readers can see it. Each article is listed once. */
function orderArticles({articles, featured}: Home): ArticleCard[] {
  if (!featured?.slug) return articles
  const others = articles.filter(({_id}) => _id !== featured._id)
  return [featured, ...others].slice(0, articles.length)
}
