import type {Article} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {Sentence} from '../text/sentence.tsx'
import {ArticleCard, type SmallCard} from '../lists/article-card.tsx'
import type {Words} from '../../words/words.ts'
import styles from './read-next.module.css'

export interface SeriesBoxProps {
  series: NonNullable<Article['series']>
  /** The id of the current article. */
  current: string
  words: Words
}

/** Shows the position of an article in its series, and the adjacent parts. Renders nothing for a single part. */
export function SeriesBox({series, current, words}: SeriesBoxProps) {
  const {title, parts} = series
  const index = parts.findIndex(({_id}) => _id === current)
  if (!title || index < 0 || parts.length < 2) return null
  const address = href(series)
  return (
    <nav aria-label={words.article.series} className={styles['series']}>
      <p>
        <Sentence
          text={words.article.part}
          parts={{
            part: partNumber(parts, index),
            parts: countParts(parts),
            series: address ? <a href={address}>{title}</a> : title,
          }}
        />
      </p>
      <ul>
        <Part part={parts[index - 1]} rel="prev" words={words} />
        <Part part={parts[index + 1]} rel="next" words={words} />
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
  rel: 'prev' | 'next'
  words: Words
}

function Part({part, rel, words}: PartProps) {
  const address = part && href(part)
  if (!address) return null
  return (
    <li>
      <Sentence
        text={rel === 'prev' ? words.article.previousPart : words.article.nextPart}
        parts={{
          title: (
            <a href={address} rel={rel} {...words.attributesOf(part.title ?? '', part.language)}>
              {part.title ?? words.site.untitled}
            </a>
          ),
        }}
      />
    </li>
  )
}

/** Links to the previous and the next article. */
export function Neighbours({
  previous,
  next,
  words,
}: Pick<Article, 'previous' | 'next'> & {words: Words}) {
  if (!previous && !next) return null
  return (
    <nav className={styles['neighbours']} aria-label={words.article.neighbours}>
      {previous && <Neighbour article={previous} rel="prev" words={words} />}
      {next && <Neighbour article={next} rel="next" words={words} />}
    </nav>
  )
}

interface NeighbourProps {
  article: NonNullable<Article['previous']>
  rel: 'prev' | 'next'
  words: Words
}

function Neighbour({article, rel, words}: NeighbourProps) {
  return (
    <a href={href(article)} rel={rel} className={styles[rel]}>
      <span>{rel === 'prev' ? words.article.previous : words.article.next}</span>{' '}
      <bdi {...words.attributesOf(article.title ?? '', article.language)}>
        {article.title ?? words.site.untitled}
      </bdi>
    </a>
  )
}

/** As many as fit in a row, and are easy to compare. */
const maxArticles = 3

/** Shows related articles with their pictures. Renders nothing if there are none. */
export function Related({articles, words}: {articles: SmallCard[]; words: Words}) {
  if (articles.length === 0) return null
  return (
    <section className={styles['related']} aria-labelledby="related_title">
      <h2 id="related_title">{words.article.related}</h2>
      <div className={styles['cards']}>
        {articles.map((article) => (
          <ArticleCard key={article._id} article={article} shape="small" title="h3" words={words} />
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
