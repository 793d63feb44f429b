/** The content of a saved page. It contains every word of the page. */
export interface Page {
  /** Null if the page does not begin with a title. */
  title: string | null
  /** The article, with the call to action (if any) in its original position. */
  body: PageBlock[]
  callToAction: Invitation | null
  /** The author's own paragraphs about themselves. */
  bio: string[]
  /** The titles of the neighbours, from “Previous” and “Next”. */
  previous: string | null
  next: string | null
  /** Lines outside the article, such as a footer. They are reported and not imported. */
  leftOut: string[]
  /** The fields of the front matter; empty for plain text. */
  stated: Stated
  /** Sentences about what a person should check. */
  unsure: string[]
}

/** The fields of an article that front matter can contain. */
export interface Stated {
  lede?: string
  author?: string
  /** ISO 8601, with a time zone. */
  date?: string
  slug?: string
  /** Whether the file is marked as a draft. */
  draft?: boolean
}

export type PageBlock = WordsBlock | TableBlock | {kind: 'callToAction'}

export interface WordsBlock {
  kind: 'heading' | 'paragraph' | 'bullet' | 'number' | 'quotation'
  text: string
  /** A heading's level, 2 to 4, or an item's depth in its list, from 1. */
  level?: number
  /** The same text with decorators, if the page has any. */
  runs?: Run[]
}

export interface TableBlock {
  kind: 'table'
  /** The text of all cells. */
  text: string
  headerRows: number
  /** Rows of cells. */
  rows: Run[][][]
}

/** A span of a paragraph, or a footnote between two spans. */
export type Run = Words | Note

export interface Words {
  text: string
  marks: ('strong' | 'em' | 'sup' | 'sub')[]
  href?: string
}

export interface Note {
  /** The paragraphs of the footnote. */
  note: Run[][]
}

/** A call to action, split into the fields of the site's settings. */
export interface Invitation {
  /** The sentence as on the page. */
  sentence: string
  /** The text before the link. Empty if the whole sentence is the link. */
  text: string
  /** The link text. Null if the page's link text says nothing by itself. */
  label: string | null
}

const maxLength = 160

/** Returns a quotation from the page for the report, shortened if it is long. */
export function quote(text: string): string {
  return `“${text.length > maxLength ? `${text.slice(0, maxLength - 1).trimEnd()}…` : text}”`
}
