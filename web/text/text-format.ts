import type {Footnote, Reference} from './citations/number-notes.ts'
import type {Heading} from './headings.ts'

export interface FigureParts {
  src: string
  alt: string
  width: number
  height: number
  caption: string
  credit: string
}

export interface TableParts {
  caption: string
  head: string[][]
  body: string[][]
}

/**
 * How a text is written in a language of marks, such as HTML: a piece of it for everything that a body
 * holds. What comes in as `inner` or as a list of pieces is written already; every other text is as it is stored.
 */
export interface TextFormat {
  words: (text: string) => string
  marks: Record<'strong' | 'em' | 'sub' | 'sup', (inner: string) => string>
  /** `address` is whole. */
  link: (inner: string, address: string) => string
  noteMark: (number: number) => string
  sourceMark: (number: number, locator: string) => string
  paragraph: (inner: string) => string
  heading: (inner: string, heading: Heading) => string
  quote: (inner: string) => string
  /** The words of a list's item; what is nested in it comes after them. */
  item: (inner: string) => string
  list: (items: string[], isNumbered: boolean) => string
  figure: (figure: FigureParts) => string
  pullQuote: (text: string, attribution: string) => string
  /** `word` says which kind it is. */
  callout: (inner: string, word: string, title: string) => string
  download: (parts: {address: string; title: string; about: string; description: string}) => string
  table: (table: TableParts) => string
  invitation: (text: string, link: {label: string; href: string} | undefined) => string
  /** Blocks one after the other. */
  blocks: (blocks: string[]) => string
  notes: (notes: {note: Footnote; inner: string}[]) => string
  references: (references: {reference: Reference; inner: string}[]) => string
}
