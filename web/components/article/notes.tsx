import type {Footnote} from '../../text/citations/number-notes.ts'
import {BackLinks} from './back-links.tsx'
import styles from './notes.module.css'
import {TextBlocks} from '../text/text-blocks.tsx'

/** Lists the footnotes of a text, each with a link back to its mark. */
export function Notes({footnotes}: {footnotes: Footnote[]}) {
  if (footnotes.length === 0) return null
  return (
    <section className={styles['notes']} role="doc-endnotes" aria-labelledby="notes_title">
      <h2 id="notes_title">Notes</h2>
      <ol>
        {footnotes.map(({id, number, text, markId}) => (
          <li key={id} id={id} tabIndex={-1}>
            <TextBlocks blocks={text} />
            <BackLinks anchors={[markId]} to={`footnote ${number}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}
