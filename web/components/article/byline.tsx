import {Fragment} from 'react'
import {href} from '../../shared/href.ts'
import type {Article, Author} from '../../content/index.ts'
import {direction} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
import {ShortCredentials} from '../author/credentials.tsx'
import {Picture} from '../text/figures.tsx'
import {Published} from '../text/published.tsx'
import {RichText} from '../text/text-blocks.tsx'
import styles from './byline.module.css'

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

export interface TopicLinksProps {
  topics: {_id: string; _type: string; title: string | null; slug: string | null}[]
}

/** Links to the topics of an article. */
export function TopicLinks({topics}: TopicLinksProps) {
  if (topics.length === 0) return null
  return (
    <ul className={styles['topics']} aria-label="Topics">
      {topics.map((topic) => (
        <li key={topic._id}>
          <a href={href(topic)}>{topic.title ?? 'Untitled'}</a>
        </li>
      ))}
    </ul>
  )
}

/** Describes an author at the end of an article. */
export function AuthorCard({author}: {author: Author}) {
  const name = author.name ?? 'The author'
  const page = href(author)
  const short = textOf(author.shortBio)
  return (
    <section className={styles['card']} aria-label={`About ${name}`}>
      <Picture
        picture={author.portrait}
        shape="smallPortrait"
        className={styles['portrait']}
        decorative
      />
      <div>
        <h2>{page ? <a href={page}>{name}</a> : name}</h2>
        <ShortCredentials credentials={author.credentials} />
        {short ? <p dir={direction(short)}>{short}</p> : <RichText value={author.bio} />}
      </div>
    </section>
  )
}
