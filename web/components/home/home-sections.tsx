import type {ArticleCard, Home, SiteContent} from '../../content/index.ts'
import {readHomeParts, type HomePart} from '../../shared/home-parts.ts'
import {textOf} from '../../shared/stored.ts'
import type {Words} from '../../words/words.ts'
import {TopicLinks} from '../article/byline.tsx'
import {Introduction} from './introduction.tsx'
import {CallToAction} from '../text/asides.tsx'
import {LatestArticles} from '../lists/article-list.tsx'
import styles from './home.module.css'

export interface HomeSectionsProps {
  home: Home
  site: SiteContent
  words: Words
}

/** Shows the parts of the home page in the writer's order. */
export function HomeSections({home, site, words}: HomeSectionsProps) {
  const articles = orderArticles(home)
  return groupParts(readHomeParts(home.sections)).map((part) => {
    if (part === 'introduction') {
      return <Introduction key={part} authors={home.authors} words={words} />
    }
    if (part === 'invitation') {
      return <CallToAction key={part} invitation={site.settings?.callToAction} words={words} />
    }
    if (part === 'topics') return <Further key={part} {...{articles, site, words}} />
    const shown = articlesOf(part, articles)
    if (part === 'others' && shown.length === 0) return null
    return (
      <LatestArticles
        key={part}
        articles={shown}
        hasLead={part === 'articles' || part === 'featured'}
        // Two regions of a page have different names.
        label={(part === 'featured' && textOf(shown[0]?.title)) || words.site.articles}
        empty={words.home.empty}
        words={words}
      />
    )
  })
}

type ShownPart = HomePart | 'articles' | 'others'

/**
 * Joins the article at the top and the newest ones if one follows the other: they share a grid. Elsewhere, the newest
 * ones leave out the article at the top (`others`).
 */
function groupParts(parts: ShownPart[]): ShownPart[] {
  const at = parts.indexOf('featured')
  if (at === -1) return parts
  if (parts[at + 1] === 'newest') return parts.toSpliced(at, 2, 'articles')
  return parts.map((part) => (part === 'newest' ? 'others' : part))
}

function articlesOf(part: ShownPart, articles: ArticleCard[]): ArticleCard[] {
  if (part === 'featured') return articles.slice(0, 1)
  return part === 'others' ? articles.slice(1) : articles
}

function Further({
  articles,
  site,
  words,
}: Omit<HomeSectionsProps, 'home'> & {articles: ArticleCard[]}) {
  if (articles.length === 0) return null
  return (
    <nav className={styles['further']} aria-label={words.home.findMore}>
      <TopicLinks topics={site.topics} words={words} />
      <a href="/articles">{words.site.allArticles}</a>
    </nav>
  )
}

/** Puts the featured article first, if readers can see it. Each article is listed once. */
function orderArticles({articles, featured}: Home): ArticleCard[] {
  if (!featured?.slug) return articles
  const others = articles.filter(({_id}) => _id !== featured._id)
  return [featured, ...others].slice(0, articles.length)
}
