import type {Article} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import styles from './neighbours.module.css'

/** Links to the previous and the next article. */
export function Neighbours({previous, next}: Pick<Article, 'previous' | 'next'>) {
  if (!previous && !next) return null
  return (
    <nav className={styles['neighbours']} aria-label="Previous and next article">
      {previous && <Neighbour article={previous} word="Previous" rel="prev" />}
      {next && <Neighbour article={next} word="Next" rel="next" />}
    </nav>
  )
}

interface NeighbourProps {
  article: NonNullable<Article['previous']>
  word: string
  rel: 'prev' | 'next'
}

function Neighbour({article, word, rel}: NeighbourProps) {
  return (
    <a href={href(article)} rel={rel} className={styles[rel]}>
      <span>{word}</span> {article.title ?? 'Untitled'}
    </a>
  )
}
