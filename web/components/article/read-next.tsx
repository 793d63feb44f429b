import type {Article} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {ArticleCard, type SmallCard} from '../lists/article-card.tsx'
import styles from './read-next.module.css'

export interface SeriesBoxProps {
  series: NonNullable<Article['series']>
  /** The id of the current article. */
  current: string
}

/** Shows the position of an article in its series, and the adjacent parts. Renders nothing for a single part. */
export function SeriesBox({series, current}: SeriesBoxProps) {
  const {title, parts} = series
  const index = parts.findIndex(({_id}) => _id === current)
  if (!title || index < 0 || parts.length < 2) return null
  const address = href(series)
  return (
    <nav aria-label="Series" className={styles['series']}>
      <p>
        Part {partNumber(parts, index)} of {countParts(parts)} in the series{' '}
        {address ? <a href={address}>{title}</a> : title}
      </p>
      <ul>
        <Part part={parts[index - 1]} word="Previous part" rel="prev" />
        <Part part={parts[index + 1]} word="Next part" rel="next" />
      </ul>
    </nav>
  )
}

type Parts = SeriesBoxProps['series']['parts']

/** Returns the part's stored number, or its position among the published parts. */
function partNumber(parts: Parts, index: number): number {
  return parts[index]?.part ?? index + 1
}

/** Counts the parts, including unpublished ones as far as the stored numbers show. */
function countParts(parts: Parts): number {
  return Math.max(parts.length, ...parts.map(({part}) => part ?? 0))
}

interface PartProps {
  part: Parts[number] | undefined
  word: string
  rel: 'prev' | 'next'
}

function Part({part, word, rel}: PartProps) {
  const address = part && href(part)
  if (!address) return null
  return (
    <li>
      {word}:{' '}
      <a href={address} rel={rel}>
        {part.title ?? 'Untitled'}
      </a>
    </li>
  )
}

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

/** As many as fit in a row, and are easy to compare. */
const maxArticles = 3

/** Shows related articles with their pictures. Renders nothing if there are none. */
export function Related({articles}: {articles: SmallCard[]}) {
  if (articles.length === 0) return null
  return (
    <section className={styles['related']} aria-labelledby="related_title">
      <h2 id="related_title">Related</h2>
      <div className={styles['cards']}>
        {articles.map((article) => (
          <ArticleCard key={article._id} article={article} shape="small" title="h3" />
        ))}
      </div>
    </section>
  )
}

type Surroundings = Pick<Article, '_id' | 'related' | 'alike' | 'previous' | 'next' | 'series'>

export interface NextArticles {
  related: SmallCard[]
  previous: Article['previous']
  next: Article['next']
}

/**
 * Chooses what to read next. Related articles are those that the writer picked, then those with the most common
 * topics. No article appears twice: a neighbour that the writer picked is among the related ones, and an article that
 * is a neighbour, or a part of the same series, is not added to them.
 */
export function chooseNext(article: Surroundings): NextArticles {
  const {_id, alike, series} = article
  const picked = (article.related ?? []).filter((one) => one?.slug && one.title && one._id !== _id)
  const isPicked = (one: {_id: string} | null) => picked.some((other) => other._id === one?._id)
  const [previous, next] = [article.previous, article.next].map((one) =>
    isPicked(one) ? null : one,
  )
  const elsewhere = [previous, next, ...(series?.parts ?? [])].map((one) => one?._id)
  const added = alike.filter((one) => !elsewhere.includes(one._id))
  const related = new Map([...picked, ...added].map((one) => [one._id, one]))
  return {
    related: [...related.values()].slice(0, maxArticles),
    previous: previous ?? null,
    next: next ?? null,
  }
}
