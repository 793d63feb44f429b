import type {Home} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import {Picture} from '../text/figures.tsx'
import type {Words} from '../../words/words.ts'
import styles from './introduction.module.css'

/** Introduces the only author of a site. Renders nothing for a site of several, or without a name. */
export function Introduction({authors, words}: Pick<Home, 'authors'> & {words: Words}) {
  const [author, ...others] = authors
  const name = textOf(author?.name)
  if (!author || !name || others.length > 0) return null
  const [page, short] = [href(author), textOf(author.shortBio)]
  return (
    <section className={styles['introduction']} aria-label={words.home.aboutAuthor}>
      <Picture
        picture={author.portrait}
        shape="smallPortrait"
        className={styles['portrait']}
        decorative
      />
      <div>
        <h2 dir={words.dirOf(name)}>{page ? <a href={page}>{name}</a> : name}</h2>
        {short && <p dir={words.dirOf(short)}>{short}</p>}
      </div>
    </section>
  )
}
