import type {Definition, FootnoteDefinition, Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {isSameTitle} from '../existing.ts'
import type {Page, PageBlock, WordsBlock} from '../page.ts'
import {looksLikeTitle} from '../parse-plain-text.ts'
import {quote} from '../page.ts'
import {toBlocks} from './blocks.ts'
import {findForeignMarkers} from './foreign-markers.ts'
import {takeFrontMatter} from './front-matter.ts'
import {plainText, type Reading} from './inline.ts'
import {reportUnresolved} from './unresolved.ts'

/**
 * Parses a Markdown file with or without front matter. Never throws. No word is lost; elements that an
 * article cannot contain are listed in `unsure`.
 */
export function parseMarkdown(source: string): Page {
  const front = takeFrontMatter(source)
  const tree = parse(front.text)
  const reading = startReading(tree)
  const blocks = toBlocks(tree.children, reading, parse)
  const {title, rest} = takeTitle(blocks, front.title)
  const ofTitle = rest.length < blocks.length ? notesOf(blocks[0], reading) : []
  const body = rankHeadings([...rest, ...ofTitle, ...unusedFootnotes(reading)])
  for (const marker of findForeignMarkers(front.text)) reading.doubts.add(marker)
  reportUnresolved(front.text, reading)
  const missing = [
    ...(title === null ? ['The page does not begin with a title.'] : []),
    ...(body.length === 0 ? ['The page has no text.'] : []),
  ]
  return {
    title,
    body,
    callToAction: null,
    bio: [],
    previous: null,
    next: null,
    leftOut: [],
    stated: front.stated,
    unsure: [...missing, ...front.unsure, ...reading.doubts],
  }
}

function parse(text: string): Root {
  return fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
}

function startReading(tree: Root): Reading {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node)
    }
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node)
  })
  const used = {usedDefinitions: new Set<string>(), usedFootnotes: new Set<string>()}
  return {definitions, footnotes, ...used, doubts: new Set()}
}

function visit(node: Nodes, onNode: (node: Nodes) => void): void {
  onNode(node)
  if ('children' in node) for (const child of node.children) visit(child, onNode)
}

/** Returns the title of the front matter, or the first heading, or a first line that looks like a title. */
function takeTitle(blocks: PageBlock[], stated: string | null) {
  const [first, ...rest] = blocks
  if (!first || !('text' in first)) return {title: stated, rest: blocks}
  if (stated !== null) {
    const repeated = first.kind === 'heading' && isSameTitle(first.text, stated)
    return {title: stated, rest: repeated ? rest : blocks}
  }
  const {kind, text} = first
  const isTitle =
    kind === 'heading'
      ? first.level === 1 ||
        rest.filter(isHeading).every(({level = 1}) => level > (first.level ?? 1))
      : kind === 'paragraph' && looksLikeTitle({kind: 'text', text, oneLine: !text.includes('\n')})
  return isTitle && text ? {title: text, rest} : {title: null, rest: blocks}
}

/** Shifts the headings so that the highest becomes an h2, because the title is the only h1. */
function rankHeadings(blocks: PageBlock[]): PageBlock[] {
  const top = Math.min(...blocks.filter(isHeading).map(({level = 1}) => level))
  return blocks.map((block) =>
    isHeading(block) ? {...block, level: Math.min(4, (block.level ?? 1) - top + 2)} : block,
  )
}

function isHeading(block: PageBlock): block is WordsBlock {
  return block.kind === 'heading'
}

/** A title is plain words. Its footnotes stay in the text, at its end. */
function notesOf(title: PageBlock | undefined, {doubts}: Reading): PageBlock[] {
  const runs = title && 'runs' in title ? (title.runs ?? []) : []
  for (const run of runs) {
    if ('href' in run && run.href) doubts.add(`The title lost its link: ${quote(run.href)}`)
  }
  return runs.flatMap((run): PageBlock[] => {
    if (!('note' in run)) return []
    doubts.add('The title had a footnote. It is at the end of the text.')
    return run.note.map((words) => ({kind: 'paragraph', text: plainText(words), runs: words}))
  })
}

/** Footnotes without a reference stay in the text, at its end. */
function unusedFootnotes(reading: Reading): PageBlock[] {
  const unused = [...reading.footnotes].filter(([name]) => !reading.usedFootnotes.has(name))
  return unused.flatMap(([name, {children}]) => {
    reading.doubts.add(
      `No sentence calls for footnote ${quote(name)}. It is at the end of the text.`,
    )
    return toBlocks(children, reading, parse)
  })
}
