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

/** Shows the articles of the home page: the first one large, the others in a grid. */
export function LatestArticles({articles, label, empty, words}: ArticleListProps) {
  if (articles.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <section className={styles['latest']} aria-label={label}>
      {articles.map((article, index) => (
        <ArticleCard
          key={article._id}
          article={article}
          shape={index === 0 ? 'lead' : 'tile'}
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
