import type {Article} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import styles from './series-box.module.css'

export interface SeriesBoxProps {
  series: NonNullable<Article['series']>
  /** The id of the part that is being read. */
  current: string
}

/** Where an article stands in its series, and the parts beside it. Nothing in a series of one. */
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

/** The number that the writer gave, or the place among those that can be read. */
function partNumber(parts: Parts, index: number): number {
  return parts[index]?.part ?? index + 1
}

/** A part that can't be read yet counts too, as far as the others' numbers tell of it. */
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
