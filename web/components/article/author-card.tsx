import {stegaClean} from '@sanity/client/stega'
import type {Author} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {direction} from '../../text/language.ts'
import {textOf} from '../../shared/stored.ts'
import styles from './author-card.module.css'
import {Picture} from '../text/figures.tsx'
import {RichText} from '../text/text-blocks.tsx'

/** Describes an author at the end of an article. */
export function AuthorCard({author}: {author: Author}) {
  const name = author.name ?? 'The author'
  const page = href(author)
  const short = textOf(author.shortBio)
  return (
    <section className={styles['card']} aria-label={`About ${name}`}>
      <Picture
        picture={author.portrait}
        aspect={1}
        sizes="6rem"
        className={styles['portrait']}
        decorative
      />
      <div>
        <h2>{page ? <a href={page}>{name}</a> : name}</h2>
        <Credentials credentials={author.credentials} />
        {short ? <p dir={direction(short)}>{short}</p> : <RichText value={author.bio} />}
      </div>
    </section>
  )
}

/** Lists credentials that are held, and separately those in progress. */
function Credentials({credentials}: Pick<Author, 'credentials'>) {
  const shown = (credentials ?? []).filter(({title}) => textOf(title))
  if (shown.length === 0) return null
  return (
    <ul className={styles['credentials']}>
      {shown.map(({_key, title, issuer, status}) => (
        <li key={_key}>
          {[title, issuer].filter(Boolean).join(', ')}
          {stegaClean(status) !== 'held' && ' (in progress)'}
        </li>
      ))}
    </ul>
  )
}
