import {htmlToPortableText} from '@portabletext/html'
import {createTableRule} from '@portabletext/html/rules'
import type {PortableTextBlock, Schema} from '@portabletext/schema'
import {dropComments} from './drop-comments.ts'
import {fitToSchema, type FitOptions} from './fit-to-schema.ts'
import {nameWordLists} from './name-word-lists.ts'
import {plainBlocks} from './plain-blocks.ts'
import {settleHeadings} from './settle-headings.ts'
import {stylesToElements} from './styles-to-elements.ts'
import {takeFootnotes} from './take-footnotes.ts'
import {holdsText, removeUnseen} from './visible-text.ts'

export interface PasteOptions {
  /** What the place of pasting allows: blocks, styles, marks, inline objects. */
  schema: Schema
  keyGenerator: () => string
}

/** What was pasted, as text of the schema, and what could not come along. */
export interface PastedBody {
  blocks: PortableTextBlock[]
  leftOut: LeftOut
}

export interface LeftOut {
  pictures: number
  comments: number
}

/**
 * Turns what Word, Google Docs or a web page put on the clipboard into text of the schema, and nothing
 * beyond it. No word is lost: what the schema has no form for becomes plain paragraphs. Footnotes become
 * `footnote` objects where the schema has them, else they stay paragraphs at the end. Pictures and
 * reviewers' comments are left out and counted. Never throws for any HTML.
 *
 * The conversion itself is `@portabletext/html`, as in the Studio's own paste; here stands what it leaves open.
 */
export function pastedHtmlToBody(html: string, options: PasteOptions): PastedBody {
  const {schema, keyGenerator} = options
  const source = new DOMParser().parseFromString(html, 'text/html')
  removeUnseen(source)
  const comments = dropComments(source)
  const pictures = takePictures(source)
  nameWordLists(source)
  stylesToElements(source)
  settleHeadings(source)
  const notes = allowsFootnotes(schema) ? takeFootnotes(source) : []

  const toBlocks = (document: Document) => convert(html, document, options)
  const noteBlocks = notes.map((note) => toBlocks(note))
  const fit: FitOptions = {keyGenerator, notes: noteBlocks}
  return {blocks: fitToSchema(toBlocks(source), schema, fit), leftOut: {pictures, comments}}
}

/** The converter mends odd nestings by leaving text out. Where it does, plain paragraphs are better. */
function convert(html: string, source: Document, options: PasteOptions): PortableTextBlock[] {
  const {schema, keyGenerator} = options
  const copy = source.cloneNode(true) as Document
  try {
    const blocks = htmlToPortableText(html, {
      schema,
      keyGenerator,
      whitespaceMode: 'remove',
      parseHtml: () => copy,
      rules: [createTableRule({schema, keyGenerator})],
    })
    if (holdsText(blocks, source)) return blocks
  } catch {
    // As below: the text is what matters.
  }
  return plainBlocks(source, keyGenerator)
}

function takePictures(source: Document): number {
  const pictures = [...source.body.querySelectorAll('img, picture, svg')].filter(
    (picture) => !picture.parentElement?.closest('picture, svg'),
  )
  for (const picture of pictures) picture.remove()
  return pictures.length
}

function allowsFootnotes(schema: Schema): boolean {
  return schema.inlineObjects.some(({name}) => name === 'footnote')
}
