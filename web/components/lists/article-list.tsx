import type {ArticleCard as ArticleContent} from '../../content/index.ts'
import {ArticleCard} from './article-card.tsx'
import type {Words} from '../../words/words.ts'
import styles from './article-list.module.css'

export interface ArticleListProps {
  articles: ArticleContent[]
  label: string
  /** The text if the list is empty. */
  empty: string
  words: Words
}

export interface LatestArticlesProps extends ArticleListProps {
  /** Whether the first article is shown large. */
  hasLead: boolean
}

/** Shows articles of the home page in a grid, the first one large if it leads. */
export function LatestArticles({articles, hasLead, label, empty, words}: LatestArticlesProps) {
  if (articles.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <section className={styles['latest']} aria-label={label}>
      {articles.map((article, index) => (
        <ArticleCard
          key={article._id}
          article={article}
          shape={hasLead && index === 0 ? 'lead' : 'tile'}
          title="h2"
          words={words}
        />
      ))}
    </section>
  )
}

/** Lists articles under a heading, newest first. */
export function ArticleList({articles, label, empty, words}: ArticleListProps) {
  return (
    <section className={styles['list']}>
      <h2>{label}</h2>
      {articles.length === 0 && <p className={styles['empty']}>{empty}</p>}
      {articles.map((article) => (
        <ArticleCard key={article._id} article={article} shape="row" title="h3" words={words} />
      ))}
    </section>
  )
}
