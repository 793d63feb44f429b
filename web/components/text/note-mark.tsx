import type {TextBlock} from '../../text/portable-text.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './note-mark.module.css'

/** The number of a footnote, which leads to it; the page's script shows the note beside it instead. */
export function NoteMark({mark}: {mark: TextBlock}) {
  const {id, target, number} = readMark(mark)
  return (
    <sup className={styles['note']}>
      <a id={id} href={`#${target}`} role="doc-noteref" aria-label={`Footnote ${number}`}>
        {number}
      </a>
    </sup>
  )
}

/** A longer one may be broken at the end of a line, because it may be wider than the line. */
const longLocator = 20

/** The number of a source in brackets, with the place in it where one is given. */
export function SourceMark({mark}: {mark: TextBlock}) {
  const {id, target, number} = readMark(mark)
  const locator = textOf(mark['locator'])
  return (
    <a
      id={id}
      href={`#${target}`}
      role="doc-biblioref"
      className={locator.length > longLocator ? styles['long'] : styles['source']}
      aria-label={`Source ${number}${locator && `, ${locator}`}`}
    >
      [{number}
      {locator && `, ${locator}`}]
    </a>
  )
}

/** As `numberNotes` makes it. */
function readMark({id, target, number}: TextBlock) {
  return {id: textOf(id), target: textOf(target), number: Number(number)}
}
