import {pageToBody} from '../../../../studio/typing/paste/pasted-html-to-body.ts'
import {hash} from '../../../portable-text.ts'
import {toArticleText} from '../../content.ts'
import {parsePlainText} from '../../parse-plain-text.ts'
import type {ArchiveItem, Picture} from '../item.ts'
import {breakLines} from './wordpress/break-lines.ts'
import type {ArchiveContext, Conversion} from './context.ts'
import {compareWords, wordsOf, wordsOfBlocks, wordsOfPage, type WordCount} from './count-words.ts'
import {parseHtml, withDom} from './dom.ts'
import {findPictures} from './pictures/find-pictures.ts'
import {findPlayers, simplifyCards} from './find-players.ts'
import {noFindings, quoted, type Findings} from './findings.ts'
import {linkPages} from './link-pages.ts'
import {markdownToHtml} from './markdown.ts'
import {reservedCharacters} from './pictures/marks.ts'
import {placePictures, type Block} from './pictures/place-pictures.ts'
import {isRecordingBlock, placeRecordings, recordingsOf} from './recordings.ts'
import {expandShortcodes} from './wordpress/shortcodes.ts'
import {textSchema} from './text-schema.ts'
import {expandBlocks, hasBlocks} from './wordpress/wordpress-blocks.ts'

/** The text of an item as Portable Text. Its figures have no pictures yet. */
export interface ConvertedItem {
  blocks: Block[]
  pictures: Picture[]
  words: WordCount
  findings: Findings
}

/** Converts the text of an item. The same item always becomes the same blocks, with the same keys. */
export function convertItem(item: ArchiveItem, archive: ArchiveContext): ConvertedItem {
  const conversion: Conversion = {itemId: item.id, archive, findings: noFindings(), pictures: []}
  if (item.format === 'text') return convertPlain(item, conversion)
  return withDom(() => convertHtml(item, conversion))
}

function convertHtml(item: ArchiveItem, conversion: Conversion): ConvertedItem {
  const source = toPage(item, conversion)
  simplifyCards(source, conversion)
  const before = wordsOfPage(source)
  const recordings = recordingsOf(source, item.base)
  findPlayers(source, conversion)
  findPictures(source, item.base, conversion)
  let keys = 0
  const keyGenerator = () => hash(`${item.id} ${(keys += 1)}`)
  const {blocks, leftOut} = pageToBody(source, {schema: textSchema, keyGenerator})
  for (const {kind, name} of leftOut) {
    if (kind === 'comment') conversion.findings.notes.add('Comments of reviewers were left out.')
    if (kind === 'address' && name) conversion.findings.deadLinks.add(name)
    if (kind === 'struck' && name) {
      conversion.findings.notes.add(
        `Words that were struck out are like all others: ${quoted(name)}`,
      )
    }
    if (kind === 'player')
      conversion.findings.withoutCounterpart.add(
        'An embedded part without an address was left out.',
      )
  }
  const placed = placeRecordings(placePictures(blocks as Block[], keyGenerator), recordings)
  const body = placed.flatMap((block) =>
    isRecordingBlock(block) ? [block] : linkPages([block], conversion),
  )
  const {pictures, findings} = conversion
  const captions = pictures.flatMap(({caption, alt}) => [...wordsOf(caption), ...wordsOf(alt)])
  const words = compareWords(before, [...wordsOfBlocks(body), ...captions])
  return {blocks: body, pictures, words, findings}
}

function toPage(item: ArchiveItem, conversion: Conversion): Document {
  const {format, base} = item
  const content = item.content.replaceAll(reservedCharacters, '')
  const isWordPress = format === 'wordpress'
  const withBlocks = isWordPress && hasBlocks(content)
  const blocks = isWordPress ? expandBlocks(content, conversion) : content
  const html =
    format === 'markdown'
      ? markdownToHtml(content, conversion)
      : isWordPress || format === 'squarespace'
        ? expandShortcodes(blocks, conversion)
        : content
  const source = parseHtml(html)
  if (isWordPress) {
    removeComments(source)
    breakLines(source, {onlyTop: withBlocks})
  }
  // Markdown’s footnotes have a heading, which the site does not need.
  for (const heading of source.querySelectorAll('#footnote-label')) heading.remove()
  setBase(source, base)
  reportPlaces(source, conversion)
  return source
}

/** The address against which the converter resolves the links of a page. */
function setBase(source: Document, base: string): void {
  if (!base || source.querySelector('base[href]')) return
  const element = source.createElement('base')
  element.setAttribute('href', base)
  source.head.append(element)
}

/** A text has no places that a link could lead to, except the references of footnotes. */
function reportPlaces(source: Document, {findings}: Conversion): void {
  for (const link of source.querySelectorAll('a[href^="#"]')) {
    const address = link.getAttribute('href') ?? ''
    const isNote =
      /fn|note|ref|cite|-link$/i.test(address) || /^[\d*†‡[\]()↩^]*$/.test(link.textContent.trim())
    if (!isNote)
      findings.notes.add(`The link within the page to ${quoted(address)} is plain words.`)
  }
}

function removeComments(source: Document): void {
  const walker = source.createTreeWalker(source.body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** Plain text as saved from a page. */
function convertPlain(item: ArchiveItem, {findings}: Conversion): ConvertedItem {
  const page = parsePlainText(item.content)
  for (const line of page.unsure) findings.notes.add(line)
  for (const line of page.leftOut) findings.notes.add(`Left out: ${quoted(line)}`)
  const {body} = toArticleText(page, {invitation: true, bio: true})
  const after = [
    ...wordsOfBlocks(body),
    ...wordsOf(page.title ?? ''),
    ...page.leftOut.flatMap(wordsOf),
  ]
  return {
    blocks: body as unknown as Block[],
    pictures: [],
    words: compareWords(wordsOf(item.content), after),
    findings,
  }
}
