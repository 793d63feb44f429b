import type {
  Definition,
  FootnoteDefinition,
  ListItem,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast'
import type {Run, Words} from '../page.ts'
import {quote} from '../page.ts'
import {gapOf, htmlToText, missingPicture, missingPictures} from './html.ts'

/** State that is shared while the parts of a Markdown file are parsed. */
export interface Reading {
  /** The addresses of reference links and pictures. */
  definitions: Map<string, Definition>
  usedDefinitions: Set<string>
  footnotes: Map<string, FootnoteDefinition>
  usedFootnotes: Set<string>
  /** Sentences about what a person should check. */
  doubts: Set<string>
}

interface Style {
  marks: Words['marks']
  href?: string
}

/** Matches the addresses that an article's link may have, as in `schemas/rules/address.ts`. */
const allowedAddress = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))\S*$/i

/**
 * Parses the text of a paragraph with its decorators. Elements that an article cannot contain are listed in
 * `reading.doubts`.
 */
export function toRuns(
  nodes: PhrasingContent[],
  reading: Reading,
  style: Style = {marks: []},
): Run[] {
  const raised: Words['marks'] = []
  return nodes.flatMap((node, at) => {
    const mark = markOf(node)
    const closing = mark && nodes.slice(at).some((other) => isClosing(other, mark))
    if (mark && closing) {
      raised.push(mark)
      return []
    }
    const last = raised.at(-1)
    if (last && isClosing(node, last)) {
      raised.pop()
      return []
    }
    return toRun(node, reading, raised.reduce(withMark, style))
  })
}

/** Returns the mark that a tag of HTML begins: Markdown itself has no superscript. */
function markOf(node: PhrasingContent): 'sup' | 'sub' | undefined {
  const tag = node.type === 'html' ? node.value.toLowerCase() : ''
  return tag === '<sup>' ? 'sup' : tag === '<sub>' ? 'sub' : undefined
}

function isClosing(node: PhrasingContent, mark: string): boolean {
  return node.type === 'html' && node.value.toLowerCase() === `</${mark}>`
}

/** Returns the plain text of a paragraph, without decorators and footnotes. */
export function plainText(runs: Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('')
}

function toRun(node: PhrasingContent, reading: Reading, style: Style): Run[] {
  switch (node.type) {
    case 'text':
      return [{...style, text: node.value.replaceAll(/\s*\n\s*/g, ' ')}]
    case 'break':
      return [{...style, text: '\n'}]
    case 'strong':
      return toRuns(node.children, reading, withMark(style, 'strong'))
    case 'emphasis':
      return toRuns(node.children, reading, withMark(style, 'em'))
    case 'delete':
      return unmarked('Words that were struck out', toRuns(node.children, reading, style), reading)
    case 'inlineCode':
      return unmarked('Words set as code', [{...style, text: node.value}], reading)
    case 'link':
      return toLink(node.children, node, reading, style)
    case 'linkReference':
      return toLink(node.children, define(node.identifier, reading), reading, style)
    case 'image':
      return namePicture(node.alt, node, reading)
    case 'imageReference':
      return namePicture(node.alt, define(node.identifier, reading), reading)
    case 'html':
      return toBreak(node.value, reading, style)
    case 'footnoteReference':
      return toNote(node.identifier, reading, style)
  }
}

function withMark({marks, ...style}: Style, mark: Words['marks'][number]): Style {
  return {...style, marks: marks.includes(mark) ? marks : [...marks, mark]}
}

function unmarked(what: string, runs: Run[], {doubts}: Reading): Run[] {
  doubts.add(`${what} are plain words now: ${quote(plainText(runs))}`)
  return runs
}

function define(identifier: string, {definitions, usedDefinitions}: Reading): Target {
  usedDefinitions.add(identifier)
  return definitions.get(identifier) ?? {url: ''}
}

interface Target {
  url: string
  title?: string | null | undefined
}

function toLink(words: PhrasingContent[], target: Target, reading: Reading, style: Style): Run[] {
  const {url, title} = target
  if (title) reading.doubts.add(`The title of a link was left out: ${quote(title)}`)
  if (allowedAddress.test(url)) return toRuns(words, reading, {...style, href: url})
  const runs = toRuns(words, reading, style)
  reading.doubts.add(
    `The words ${quote(plainText(runs))} lost their link, because it leads nowhere on this site: ${quote(url)}`,
  )
  return runs
}

function namePicture(alt: string | null | undefined, target: Target, {doubts}: Reading): Run[] {
  doubts.add(missingPicture(alt, target.url))
  if (target.title) doubts.add(`The title of a picture was left out: ${quote(target.title)}`)
  return []
}

function toBreak(html: string, {doubts}: Reading, style: Style): Run[] {
  const pictures = missingPictures(html)
  const isBreak = /^<br\b/i.test(html)
  for (const each of pictures) doubts.add(each)
  if (pictures.length === 0 && !isBreak) doubts.add(`Left out: ${quote(html)}`)
  const gap = gapOf(html)
  return gap ? [{...style, text: gap}] : []
}

function toNote(identifier: string, reading: Reading, style: Style): Run[] {
  const definition = reading.footnotes.get(identifier)
  // Footnotes cannot be nested, and two that refer to each other would never end.
  if (!definition || reading.usedFootnotes.has(identifier)) {
    if (definition)
      reading.doubts.add(`Footnote ${quote(identifier)} is called for more than once.`)
    return [{...style, text: `[^${identifier}]`}]
  }
  reading.usedFootnotes.add(identifier)
  const paragraphs = definition.children.flatMap((child) => toParagraphs(child, reading))
  if (definition.children.some(({type}) => type !== 'paragraph')) {
    reading.doubts.add(`Everything in footnote ${quote(identifier)} is plain paragraphs now.`)
  }
  return [{note: paragraphs.map((runs) => runs.filter((run) => 'text' in run))}]
}

/** A footnote contains paragraphs only. */
function toParagraphs(node: RootContent | ListItem | TableRow, reading: Reading): Run[][] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [toRuns(node.children, reading)]
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
      return node.children.flatMap((child) => toParagraphs(child, reading))
    case 'tableRow':
      return [node.children.flatMap((cell) => [...toRuns(cell.children, reading), space])]
    case 'code':
      return [[{text: node.value, marks: []}]]
    case 'html':
      return [[{text: htmlToText(node.value), marks: []}]]
    default:
      return []
  }
}

const space: Words = {text: ' ', marks: []}
