import {numberNotes, type Footnote, type Reference} from './citations/number-notes.ts'
import {readHeadings, type Heading} from './headings.ts'
import {readBlocks, type TextBlock} from './portable-text.ts'
import {readingMinutes} from './reading-minutes.ts'

/** An article's body, read, numbered and measured: all that a page or a feed needs to show it. */
export interface ArticleText {
  blocks: TextBlock[]
  /** By the key of the heading's block, in the order of reading. */
  headings: Map<string, Heading>
  footnotes: Footnote[]
  references: Reference[]
  minutes: number
}

/** Reads a body, whatever is stored there. */
export function readArticleText(body: unknown): ArticleText {
  const read = readBlocks(body)
  return {...numberNotes(read), headings: readHeadings(read), minutes: readingMinutes(read)}
}
