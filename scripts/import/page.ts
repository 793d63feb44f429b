/** What a saved page says, as far as its text can tell. Every word of the page is in it somewhere. */
export interface Page {
  /** Null when the page does not begin with something like a title. */
  title: string | null
  /** The article, with the call to action (if any) at its place. */
  body: PageBlock[]
  callToAction: Invitation | null
  /** The author's own paragraphs about themselves. */
  bio: string[]
  /** The titles of the neighbours, from “Previous” and “Next”. */
  previous: string | null
  next: string | null
  /** Lines that belong to no article, such as a footer. They are reported and not imported. */
  leftOut: string[]
  /** What the page's front matter says; empty for plain text. */
  stated: Stated
  /** What a person should look at, in whole sentences. */
  unsure: string[]
}

/** What a file says about its article in front matter. */
export interface Stated {
  lede?: string
  author?: string
  /** ISO 8601, with a time zone. */
  date?: string
  slug?: string
  /** Whether the file says that it is not to be published. */
  draft?: boolean
}

export type PageBlock = WordsBlock | TableBlock | {kind: 'callToAction'}

export interface WordsBlock {
  kind: 'heading' | 'paragraph' | 'bullet' | 'number' | 'quotation'
  text: string
  /** A heading's rank, 2 to 4, or an item's depth in its list, from 1. */
  level?: number
  /** The same words with their marks, where the page has any. */
  runs?: Run[]
}

export interface TableBlock {
  kind: 'table'
  /** The words of all cells. */
  text: string
  headerRows: number
  /** Rows of cells. */
  rows: Run[][][]
}

/** Some words of a paragraph, or a footnote between them. */
export type Run = Words | Note

export interface Words {
  text: string
  marks: ('strong' | 'em')[]
  href?: string
}

export interface Note {
  /** Its paragraphs. */
  note: Run[][]
}

/** A sentence that asks the reader to do something, taken apart as the site's settings have it. */
export interface Invitation {
  /** The sentence as the page has it. */
  sentence: string
  /** The words before the link. Empty when the whole sentence is the link. */
  text: string
  /** The words of the link. Null when the page's link says nothing by itself. */
  label: string | null
}
