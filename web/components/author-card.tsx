import type {Author} from '../content/index.ts'
import {href} from '../href.ts'
import styles from './author-card.module.css'
import {Picture} from './picture.tsx'
import {RichText} from './rich-text.tsx'

/** Who wrote the article, at its end. */
export function AuthorCard({author}: {author: Author}) {
  const name = author.name ?? 'The author'
  const page = href(author)
  return (
    <section className={styles['card']} aria-label="About the author">
      <Picture picture={author.portrait} aspect={1} sizes="6rem" className={styles['portrait']} />
      <div>
        <h2>{page ? <a href={page}>{name}</a> : name}</h2>
        <RichText value={author.bio} />
      </div>
    </section>
  )
}
