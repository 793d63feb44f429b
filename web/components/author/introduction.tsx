import type {Home} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {direction} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
import {Picture} from '../text/figures.tsx'
import styles from './introduction.module.css'

/** Introduces the only author of a site. Renders nothing for a site of several, or without a name. */
export function Introduction({authors}: Pick<Home, 'authors'>) {
  const [author, ...others] = authors
  const name = textOf(author?.name)
  if (!author || !name || others.length > 0) return null
  const [page, short] = [href(author), textOf(author.shortBio)]
  return (
    <section className={styles['introduction']} aria-label="About the author">
      <Picture
        picture={author.portrait}
        shape="smallPortrait"
        className={styles['portrait']}
        decorative
      />
      <div>
        <h2 dir={direction(name)}>{page ? <a href={page}>{name}</a> : name}</h2>
        {short && <p dir={direction(short)}>{short}</p>}
      </div>
    </section>
  )
}
