import type {PortableTextBlock, Schema} from '@portabletext/schema'
import {isElement} from './block-elements.ts'
import {convertBlocks, type ConvertOptions} from './convert-blocks.ts'
import {removeComments} from './remove-comments.ts'
import {fitToSchema} from './fit-to-schema.ts'
import {embedsToLinks} from './embeds-to-links.ts'
import {leftOutEntries, type LeftOut} from './left-out.ts'
import {addressesToMedia} from './media-blocks.ts'
import {mathToText} from './math-to-text.ts'
import {markWordLists} from './mark-word-lists.ts'
import {normalizeHeadings} from './normalize-headings.ts'
import {baseOf, linkBareAddresses, resolveLinks} from './links.ts'
import {separateWords} from './separate-words.ts'
import {findStruckOut, normalizeStyles, stylesToElements} from './styles.ts'
import {preserveWhitespace, splitAtEmptyLines} from './preserve-whitespace.ts'
import {extractFootnotes} from './footnotes.ts'
import {extractPictures} from './extract-pictures.ts'
import {removeInvisible} from './visible-text.ts'

/** Pasted content as text of the schema, and what was left out. */
export interface PastedBody {
  blocks: PortableTextBlock[]
  leftOut: LeftOut[]
}

/**
 * Converts HTML of the clipboard, from Word, Google Docs or a web page, to text of the schema. It loses no word and
 * joins no two words; content that the schema has no type for becomes plain paragraphs. Footnotes become `footnote`
 * objects if the schema has them, or else paragraphs at the end. Frames, recordings and buttons become links, and
 * those of known providers `media` blocks if the schema has them. Pictures, reviewers' comments and dividing lines are left out and listed. Never throws, for any HTML.
 *
 * @param options what the text allows: blocks, styles, marks, inline objects
 */
export function pastedHtmlToBody(html: string, options: ConvertOptions): PastedBody {
  return pageToBody(new DOMParser().parseFromString(html, 'text/html'), options)
}

/** Converts a parsed page like `pastedHtmlToBody`, and changes it. The import of archives prepares its pages itself. */
export function pageToBody(source: Document, options: ConvertOptions): PastedBody {
  const {schema, keyGenerator} = options
  const base = baseOf(source)
  normalizeStyles(source)
  removeInvisible(source)
  const comments = removeComments(source)
  mathToText(source)
  separateWords(source)
  const players = embedsToLinks(source)
  const pictures = extractPictures(source)
  markWordLists(source)
  preserveWhitespace(source)
  splitAtEmptyLines(source)
  const struck = findStruckOut(source)
  stylesToElements(source)
  normalizeHeadings(source)
  const notes = allowsFootnotes(schema) ? extractFootnotes(source) : []
  const lines = takeLines(source)
  linkBareAddresses(source)
  const addresses = [source, ...notes].flatMap((page) => resolveLinks(page, base))

  const noteBlocks = notes.map((note) => convertBlocks(note, options))
  const blocks = convertBlocks(source, options)
  const fitted = fitToSchema(blocks, schema, {keyGenerator, notes: noteBlocks})
  return {
    blocks: addressesToMedia(fitted, {schema, keyGenerator, titles: players.titles}),
    leftOut: [
      ...pictures,
      ...leftOutEntries('player', players.lost),
      ...leftOutEntries('line', lines),
      ...addresses,
      ...struck,
      ...leftOutEntries('comment', comments),
    ],
  }
}

/** Removes dividing lines. Returns the number of those with text on both sides: not the line above footnotes. */
function takeLines(source: Document): number {
  const walker = source.createTreeWalker(
    source.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  )
  const lines: Element[] = []
  let hasText = false
  let [divide, undecided] = [0, 0]
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isElement(node)) {
      if (node.localName !== 'hr') continue
      lines.push(node)
      if (hasText) undecided += 1
    } else if (node.textContent?.trim()) {
      hasText = true
      divide += undecided
      undecided = 0
    }
  }
  for (const line of lines) line.remove()
  return divide
}

function allowsFootnotes(schema: Schema): boolean {
  return schema.inlineObjects.some(({name}) => name === 'footnote')
}
