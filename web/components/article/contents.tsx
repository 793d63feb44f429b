import {direction} from '../../text/direction.ts'
import type {Heading} from '../../text/headings.ts'
import styles from './contents.module.css'

/** With fewer headings than this, a text is its own overview. */
const fewest = 3

/** The headings of a text: beside it where there is room, else folded up above it. */
export function Contents({headings}: {headings: Heading[]}) {
  const shown = headings.filter(({level}) => level < 4)
  if (shown.length < fewest) return null
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
