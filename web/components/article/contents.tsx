import {direction} from '../../text/direction.ts'
import type {Heading} from '../../text/headings.ts'
import styles from './contents.module.css'

/** A text with fewer headings has no table of contents. */
const minHeadings = 3

/** Lists the headings of a text: beside it if there is space, otherwise collapsed above it. */
export function Contents({headings}: {headings: Heading[]}) {
  const shown = headings.filter(({level}) => level < 4)
  if (shown.length < minHeadings) return null
  return (
    <nav aria-label="Contents" className={styles['contents']}>
      <details>
        <summary>Contents</summary>
        <ol>
          {shown.map(({id, level, text}) => (
            <li
              key={id}
              dir={direction(text)}
              className={level === 3 ? styles['inner'] : undefined}
            >
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
