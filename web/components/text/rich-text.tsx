import {readHeadings} from '../../text/headings.ts'
import {readBlocks} from '../../text/portable-text.ts'
import styles from './rich-text.module.css'
import {TextBlocks} from './text-blocks.tsx'

/** Renders Portable Text outside an article, such as an author's bio. Unknown blocks are omitted. */
export function RichText({value}: {value: unknown}) {
  const blocks = readBlocks(value)
  return (
    <div className={styles['text']}>
      <TextBlocks blocks={blocks} headings={readHeadings(blocks)} />
    </div>
  )
}
