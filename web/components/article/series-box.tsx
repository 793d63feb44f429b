import type {Article} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import styles from './series-box.module.css'

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
