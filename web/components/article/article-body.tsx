import type {ArticleText} from '../../text/article-text.ts'
import styles from '../text/rich-text.module.css'
import {TextBlocks} from '../text/text-blocks.tsx'

export interface ArticleBodyProps {
  text: Pick<ArticleText, 'blocks' | 'headings'>
  /** The settings' call to action, for blocks in the text. */
  invitation?: unknown
  /** The article's slug. */
  from?: string | null | undefined
}

/** Renders an article's text, with a mark for each footnote and citation. */
export function ArticleBody({text, invitation, from}: ArticleBodyProps) {
  return (
    <div className={styles['text']}>
      <TextBlocks {...text} invitation={invitation} from={from} />
    </div>
  )
}
