import {formatReference, type ReferencePart} from '../../text/citations/format-reference.ts'
import type {Reference} from '../../text/citations/number-notes.ts'
import {direction} from '../../text/direction.ts'
import {BackLinks} from './back-links.tsx'
import styles from './notes.module.css'

/** Lists the sources of an article in APA style, each with links back to its citations. */
export function References({references}: {references: Reference[]}) {
  if (references.length === 0) return null
  return (
    <section className={styles['notes']} role="doc-bibliography" aria-labelledby="references_title">
      <h2 id="references_title">References</h2>
      <ol>
        {references.map(({id, number, source, markIds}) => (
          <li key={id} id={id} tabIndex={-1} dir={direction(source.title)}>
            <p>
              <ReferenceParts parts={formatReference(source)} />
            </p>
            <BackLinks anchors={markIds} to={`the citation of source ${number}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Renders a formatted reference with its italics and links. */
export function ReferenceParts({parts}: {parts: ReferencePart[]}) {
  return parts.map(({text, italic, href}, index) => {
    if (href) {
      return (
        <a key={index} href={href}>
          {text}
        </a>
      )
    }
    return italic ? <cite key={index}>{text}</cite> : text
  })
}
