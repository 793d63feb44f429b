import type {ArticleText} from '../../text/article-text.ts'
import styles from '../text/rich-text.module.css'
import {TextBlocks} from '../text/text-blocks.tsx'

export interface ArticleBodyProps {
  text: Pick<ArticleText, 'blocks' | 'headings'>
  /** What a call to action inside the text invites to, as the settings have it. */
  invitation?: unknown
  /** The article's slug. */
  from?: string | null | undefined
}

/** The text of an article, with a mark for each footnote and citation. */
export function ArticleBody({text, invitation, from}: ArticleBodyProps) {
  return (
    <div className={styles['text']}>
      <TextBlocks {...text} invitation={invitation} from={from} />
    </div>
  )
}
