import type {ArticleCard as ArticleContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import type {Words} from '../../words/words.ts'
import styles from './article-card.module.css'
import {Picture} from '../text/figures.tsx'
import {Day} from '../text/day.tsx'

/** An article without a lede, which a small card does not show. */
export type SmallCard = Omit<ArticleContent, 'lede'>

export interface ArticleCardProps {
  article: SmallCard & Partial<Pick<ArticleContent, 'lede'>>
  /** `lead` is above the others; `tile` is in a grid, `small` below an article; `row` is in a list. */
  shape: 'lead' | 'tile' | 'small' | 'row'
  /** The heading level of the title. */
  title: 'h2' | 'h3'
  words: Words
}

/** Shows an article in a list. The title is the link, and the whole card is clickable. */
export function ArticleCard({article, shape, title: Title, words}: ArticleCardProps) {
  const address = href(article)
  const title = article.title ?? words.site.untitled
  return (
    <article className={styles[shape]}>
      <Picture picture={article.cover} shape={shape} first={shape === 'lead'} decorative />
      <div>
        <Title {...words.attributesOf(title, article.language)}>
          {address ? <a href={address}>{title}</a> : title}
        </Title>
        {article.lede && (
          <p {...words.attributesOf(article.lede, article.language)}>{article.lede}</p>
        )}
        <p className={styles['date']}>
          <Day date={article.publishedAt} words={words} />
        </p>
      </div>
    </article>
  )
}
