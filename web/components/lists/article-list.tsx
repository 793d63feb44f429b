import type {ArticleCard as ArticleContent} from '../../content/index.ts'
import {ArticleCard} from './article-card.tsx'
import styles from './article-list.module.css'

export interface ArticleListProps {
  articles: ArticleContent[]
  label: string
  /** Said instead of an empty list. */
  empty: string
}

/** The latest articles on the first page: the newest large, the others side by side. */
export function LatestArticles({articles, label, empty}: ArticleListProps) {
  if (articles.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <section className={styles['latest']} aria-label={label}>
      {articles.map((article, index) => (
        <ArticleCard
          key={article._id}
          article={article}
          shape={index === 0 ? 'lead' : 'tile'}
          title="h2"
        />
      ))}
    </section>
  )
}

/** Articles one below the other, newest first, under a heading. */
export function ArticleList({articles, label, empty}: ArticleListProps) {
  return (
    <section className={styles['list']}>
      <h2>{label}</h2>
      {articles.length === 0 && <p className={styles['empty']}>{empty}</p>}
      {articles.map((article) => (
        <ArticleCard key={article._id} article={article} shape="row" title="h3" />
      ))}
    </section>
  )
}
