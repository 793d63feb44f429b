import type {ArticleCard as ArticleContent} from '../content/index.ts'
import {href} from '../href.ts'
import styles from './article-card.module.css'
import {Picture} from './picture.tsx'
import {Published} from './published.tsx'

export interface ArticleCardProps {
  article: ArticleContent
  /** The heading's level where the card stands. */
  level?: 2 | 3
  /** The first card of a page is larger, and its picture is fetched at once. */
  first?: boolean
}

/** An article in a list. The title is the link; the rest of the card leads there too. */
export function ArticleCard({article, level = 2, first = false}: ArticleCardProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article className={first ? styles['first'] : styles['card']}>
      <Picture
        picture={article.cover}
        aspect={3 / 2}
        sizes={first ? '(min-width: 60em) 34rem, 100vw' : '(min-width: 60em) 28rem, 100vw'}
        first={first}
        decorative
        className={styles['picture']}
      />
      <div>
        <Title>
          <a href={href(article)}>{article.title ?? 'Untitled'}</a>
        </Title>
        {article.lede && <p>{article.lede}</p>}
        <p className={styles['date']}>
          <Published date={article.publishedAt} />
        </p>
      </div>
    </article>
  )
}
