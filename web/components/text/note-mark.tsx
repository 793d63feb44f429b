import type {TextBlock} from '../../text/portable-text.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './note-mark.module.css'

/** Shows the number of a footnote as a link. The page's script shows the note beside it instead. */
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

/** A longer locator may wrap, because it may be wider than the line. */
const longLocator = 20

/** Shows the number of a source in brackets, with a locator if there is one. */
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

/** Reads a mark that `numberNotes` created. */
function readMark({id, target, number}: TextBlock) {
  return {id: textOf(id), target: textOf(target), number: Number(number)}
}
