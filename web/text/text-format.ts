import type {Footnote, Reference} from './citations/notes-and-sources.ts'
import type {Heading} from './article-text.ts'
import type {TextAttributes} from '../words/words.ts'

export interface FigureParts {
  src: string
  alt: string
  width: number
  height: number
  caption: string
  credit: string
}

/** A video or recording. `address` is absolute, `about` names its kind, `transcript` has paragraphs. */
export interface RecordedParts {
  address: string
  title: string
  about: string
  transcript: string[]
}

export interface TableParts {
  caption: string
  head: string[][]
  body: string[][]
  hasRowHeadings: boolean
}

/**
 * Serializes a text to a markup language, such as HTML: one function for each element of a body. `inner` and lists of
 * strings are already serialized; all other texts are plain and must be escaped.
 */
export interface TextFormat {
  /** A line break within a paragraph is a text of its own, `\n`. */
  text: (text: string) => string
  marks: Record<'strong' | 'em' | 'sub' | 'sup', (inner: string) => string>
  /** `address` is absolute. */
  link: (inner: string, address: string) => string
  /** Marks a range of text as being in another language. */
  language: (inner: string, attributes: TextAttributes) => string
  /** `after` is the type of the mark right before it, if there is one. */
  noteMark: (number: number, after: string) => string
  sourceMark: (number: number, locator: string) => string
  /** Completes the content of a paragraph, heading, list item, cell or reference, before it is passed on. */
  line: (inner: string) => string
  paragraph: (inner: string) => string
  heading: (inner: string, heading: Heading) => string
  quote: (inner: string) => string
  /** The text of a list item. Nested blocks follow it. */
  item: (inner: string) => string
  list: (items: string[], isNumbered: boolean) => string
  figure: (figure: FigureParts) => string
  pullQuote: (text: string, attribution: string, attributes: TextAttributes) => string
  /** `label` names the tone. */
  callout: (inner: string, label: string, title: string) => string
  download: (parts: {address: string; title: string; about: string; description: string}) => string
  /** `still` is the picture that waits in place of the player. */
  media: (parts: RecordedParts & {still: FigureParts | undefined}) => string
  audio: (parts: RecordedParts & {type: string}) => string
  table: (table: TableParts) => string
  invitation: (text: string, link: {label: string; href: string} | undefined) => string
  /** Joins blocks. */
  blocks: (blocks: string[]) => string
  notes: (notes: {note: Footnote; inner: string}[]) => string
  references: (references: {reference: Reference; inner: string}[]) => string
}
