import {Fragment} from 'react'
import {href} from '../../shared/href.ts'
import type {Article, Author} from '../../content/index.ts'
import styles from './byline.module.css'
import {Published} from './published.tsx'

export interface BylineProps {
  authors: Author[]
  publishedAt: string | null
  review: Article['review']
  minutes: number
}

/** Shows an article's authors, date, reading time and last review. */
export function Byline({authors, publishedAt, review, minutes}: BylineProps) {
  const named = authors.filter(({name}) => name)
  return (
    <div className={styles['byline']}>
      {named.length > 0 && (
        <span>
          By{' '}
          {named.map((author, index) => (
            <Fragment key={author._id}>
              {index > 0 && (index < named.length - 1 ? ', ' : ' and ')}
              <PersonLink person={author} />
            </Fragment>
          ))}
        </span>
      )}
      <Published date={publishedAt} />
      <span>{minutes} min read</span>
      {review?.date && (
        <span className={styles['review']}>
          Last reviewed <Published date={review.date} />
          {review.by?.name && (
            <>
              {' '}
              by <PersonLink person={review.by} />
            </>
          )}
        </span>
      )}
    </div>
  )
}

interface Person {
  _type: string
  name: string | null
  slug: string | null
}

function PersonLink({person}: {person: Person}) {
  const page = href(person)
  return page ? (
    <a href={page} rel="author">
      {person.name}
    </a>
  ) : (
    <>{person.name}</>
  )
}
