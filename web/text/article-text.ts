import {numberNotes, type Footnote, type Reference} from './citations/number-notes.ts'
import {readHeadings, type Heading} from './headings.ts'
import {readBlocks, type TextBlock} from './portable-text.ts'
import {minutesOf} from './reading-minutes.ts'

/** A validated article body with numbered notes, headings and reading time. */
export interface ArticleText {
  blocks: TextBlock[]
  /** Keyed by the heading's block, in document order. */
  headings: Map<string, Heading>
  footnotes: Footnote[]
  references: Reference[]
  minutes: number
}

/** Reads a body. Never throws, whatever is stored. */
export function readArticleText(body: unknown): ArticleText {
  const read = readBlocks(body)
  return {...numberNotes(read), headings: readHeadings(read), minutes: minutesOf(read)}
}
