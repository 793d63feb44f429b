import type {PortableTextBlock, Schema} from '@portabletext/schema'
import {convertBlocks, type ConvertOptions} from './convert-blocks.ts'
import {dropComments} from './drop-comments.ts'
import {fitToSchema} from './fit-to-schema.ts'
import {keepAddresses} from './keep-addresses.ts'
import {leftOut, type LeftOut} from './left-out.ts'
import {nameWordLists} from './name-word-lists.ts'
import {settleHeadings} from './settle-headings.ts'
import {baseOf, settleLinks} from './settle-links.ts'
import {settleStyles} from './settle-styles.ts'
import {settleWhitespace} from './settle-whitespace.ts'
import {stylesToElements} from './styles-to-elements.ts'
import {takeFootnotes} from './take-footnotes.ts'
import {takePictures} from './take-pictures.ts'
import {removeUnseen} from './visible-text.ts'

/** What was pasted, as text of the schema, and what could not come along. */
export interface PastedBody {
  blocks: PortableTextBlock[]
  leftOut: LeftOut[]
}

/**
 * Turns what Word, Google Docs or a web page put on the clipboard into text of the schema, and nothing
 * beyond it. No word is lost and none is run into another: what the schema has no form for becomes plain
 * paragraphs. Footnotes become `footnote` objects where the schema has them, else they stay paragraphs at
 * the end. Frames, recordings and buttons become links. Pictures, reviewers' comments and dividing lines are left out and
 * named. Never throws for any HTML.
 *
 * @param options what the place of pasting allows: blocks, styles, marks, inline objects
 */
export function pastedHtmlToBody(html: string, options: ConvertOptions): PastedBody {
  const {schema, keyGenerator} = options
  const source = new DOMParser().parseFromString(html, 'text/html')
  const base = baseOf(source)
  settleStyles(source)
  removeUnseen(source)
  const comments = dropComments(source)
  const players = keepAddresses(source)
  const pictures = takePictures(source)
  nameWordLists(source)
  settleWhitespace(source)
  stylesToElements(source)
  settleHeadings(source)
  const notes = allowsFootnotes(schema) ? takeFootnotes(source) : []
  const lines = takeLines(source)
  const addresses = [source, ...notes].flatMap((page) => settleLinks(page, base))

  const noteBlocks = notes.map((note) => convertBlocks(note, options))
  const blocks = convertBlocks(source, options)
  return {
    blocks: fitToSchema(blocks, schema, {keyGenerator, notes: noteBlocks}),
    leftOut: [
      ...pictures,
      ...leftOut('player', players),
      ...leftOut('line', lines),
      ...addresses,
      ...leftOut('comment', comments),
    ],
  }
}

/** Removes dividing lines, and returns how many stood between words. The line above footnotes does no longer. */
function takeLines(source: Document): number {
  const lines = [...source.querySelectorAll('hr')]
  const pieces = lines.map((line) => {
    const before = source.createRange()
    before.setStart(source.body, 0)
    before.setEndBefore(line)
    const after = source.createRange()
    after.setStartAfter(line)
    after.setEnd(source.body, source.body.childNodes.length)
    return [before, after].every((range) => range.toString().trim())
  })
  for (const line of lines) line.remove()
  return pieces.filter(Boolean).length
}

function allowsFootnotes(schema: Schema): boolean {
  return schema.inlineObjects.some(({name}) => name === 'footnote')
}
