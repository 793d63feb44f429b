import styles from './notes.module.css'

export interface BackLinksProps {
  /** The anchors of the marks, in document order. */
  anchors: string[]
  /** The name of the target, such as `footnote 3`. */
  to: string
}

/** Links back to the marks in the text: one arrow, or a letter for each of several. */
export function BackLinks({anchors, to}: BackLinksProps) {
  return (
    <span className={styles['back']}>
      {anchors.map((anchor, index) => {
        const letter = anchors.length > 1 ? letterOf(index) : ''
        const label = letter ? `Back to ${to}, place ${letter}` : `Back to ${to}`
        return (
          <a key={anchor} href={`#${anchor}`} role="doc-backlink" aria-label={label}>
            ↩{'\uFE0E'}
            {letter && <sup>{letter}</sup>}
          </a>
        )
      })}
    </span>
  )
}

/** Returns a … z, aa … az, as in the columns of a spreadsheet. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
