import type {ArticleCard as ArticleContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import styles from './article-card.module.css'
import {Picture} from '../text/figures.tsx'
import {Published} from '../article/byline.tsx'

/** The width of the picture in each shape, as in the `sizes` attribute. */
const sizes = {
  lead: '(min-width: 60em) 37rem, 100vw',
  tile: '(min-width: 60em) 30rem, 100vw',
  row: '(min-width: 48em) 16rem, 100vw',
}

export interface ArticleCardProps {
  article: ArticleContent
  /** `lead` is the newest article, above the others; `tile` is in a grid; `row` is in a list. */
  shape: keyof typeof sizes
  /** The heading level of the title. */
  title: 'h2' | 'h3'
}

/** Shows an article in a list. The title is the link, and the whole card is clickable. */
export function ArticleCard({article, shape, title: Title}: ArticleCardProps) {
  const address = href(article)
  const title = article.title ?? 'Untitled'
  return (
    <article className={styles[shape]}>
      <Picture
        picture={article.cover}
        aspect={3 / 2}
        sizes={sizes[shape]}
        first={shape === 'lead'}
        decorative
      />
      <div>
        <Title>{address ? <a href={address}>{title}</a> : title}</Title>
        {article.lede && <p>{article.lede}</p>}
        <p className={styles['date']}>
          <Published date={article.publishedAt} />
        </p>
      </div>
    </article>
  )
}
