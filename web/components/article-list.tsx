import type {ArticleCard as ArticleContent} from '../content/index.ts'
import {ArticleCard} from './article-card.tsx'
import styles from './article-list.module.css'

export interface ArticleListProps {
  articles: ArticleContent[]
  /** What the list is, for those who hear it. */
  label: string
  /** Said instead of an empty list. */
  empty: string
  /** Whether the newest one is shown larger. */
  leading?: boolean
}

/** Articles, newest first. */
export function ArticleList({articles, label, empty, leading = false}: ArticleListProps) {
  if (articles.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <section className={styles['list']} aria-label={label}>
      {articles.map((article, index) => (
        <ArticleCard key={article._id} article={article} first={leading && index === 0} />
      ))}
    </section>
  )
}
