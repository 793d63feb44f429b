import type {Article} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import styles from './related.module.css'

/** As many as are easy to scan. */
const maxArticles = 4

/** Links to related articles. Renders nothing if there are none. */
export function Related({articles}: {articles: RelatedArticle[]}) {
  if (articles.length === 0) return null
  return (
    <section className={styles['related']} aria-labelledby="related_title">
      <h2 id="related_title">Related</h2>
      <ul>
        {articles.map((article) => (
          <li key={article._id}>
            <a href={href(article)}>{article.title ?? 'Untitled'}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type RelatedArticle = Article['alike'][number]

/**
 * Chooses related articles: first those that the writer picked, then those with the most common topics, without
 * duplicates.
 */
export function chooseRelated({_id, related, alike}: Pick<Article, '_id' | 'related' | 'alike'>) {
  const chosen = new Map<string, RelatedArticle>()
  for (const article of [...(related ?? []), ...alike]) {
    if (article && article._id !== _id && href(article)) chosen.set(article._id, article)
  }
  return [...chosen.values()].slice(0, maxArticles)
}
