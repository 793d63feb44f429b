import {href} from '../../shared/href.ts'
import type {Article, Author} from '../../content/index.ts'
import {textOf} from '../../shared/stored.ts'
import {ShortCredentials} from '../author/credentials.tsx'
import {Picture} from '../text/figures.tsx'
import {Sentence} from '../text/sentence.tsx'
import {Day} from '../text/day.tsx'
import {RichText} from '../text/text-blocks.tsx'
import type {Words} from '../../words/words.ts'
import styles from './byline.module.css'

export interface BylineProps {
  authors: Author[]
  publishedAt: string | null
  review: Article['review']
  minutes: number
  words: Words
}

/** Shows an article's authors, date, reading time and last review. */
export function Byline({authors, publishedAt, review, minutes, words}: BylineProps) {
  const named = authors.filter(({name}) => name)
  return (
    <div className={styles['byline']}>
      {named.length > 0 && (
        <span>
          <Sentence
            text={words.article.by}
            parts={{names: <People people={named} words={words} />}}
          />
        </span>
      )}
      <Day date={publishedAt} words={words} />
      <span>{words.article.minutes(minutes)}</span>
      {review?.date && (
        <span className={styles['review']}>
          <Sentence
            text={review.by?.name ? words.article.reviewedBy : words.article.reviewed}
            parts={{
              date: <Day date={review.date} words={words} />,
              name: review.by && <PersonLink person={review.by} />,
            }}
          />
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

/** Names people as the site's language lists them. */
function People({people, words}: {people: Person[]; words: Words}) {
  return words.list(people.map(({name}) => name ?? '')).map(({text, index}, at) => {
    const person = index === undefined ? undefined : people[index]
    return person ? <PersonLink key={at} person={person} /> : text
  })
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
  words: Words
}

/** Links to the topics of an article. */
export function TopicLinks({topics, words}: TopicLinksProps) {
  if (topics.length === 0) return null
  return (
    <ul className={styles['topics']} aria-label={words.site.topics}>
      {topics.map((topic) => (
        <li key={topic._id}>
          <a href={href(topic)}>{topic.title ?? words.site.untitled}</a>
        </li>
      ))}
    </ul>
  )
}

/** Describes an author at the end of an article. */
export function AuthorCard({author, words}: {author: Author; words: Words}) {
  const name = author.name ?? words.article.theAuthor
  const page = href(author)
  const short = textOf(author.shortBio)
  return (
    <section className={styles['card']} aria-label={words.article.about(name)}>
      <Picture
        picture={author.portrait}
        shape="smallPortrait"
        className={styles['portrait']}
        decorative
      />
      <div>
        <h2>{page ? <a href={page}>{name}</a> : name}</h2>
        <ShortCredentials credentials={author.credentials} words={words} />
        {short ? (
          <p dir={words.dirOf(short)}>{short}</p>
        ) : (
          <RichText value={author.bio} words={words} />
        )}
      </div>
    </section>
  )
}
