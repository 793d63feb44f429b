import type {FootnoteDefinition, PhrasingContent} from 'mdast'
import type {Run, Words} from '../page.ts'
import {quote} from '../page.ts'

/** State that is shared while the parts of a Markdown file are parsed. */
export interface Reading {
  /** The URLs of reference links and pictures. */
  addresses: Map<string, string>
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
  return nodes.flatMap((node) => toRun(node, reading, style))
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
      return toLink(node.children, node.url, reading, style)
    case 'linkReference':
      return toLink(node.children, reading.addresses.get(node.identifier) ?? '', reading, style)
    case 'image':
      return namePicture(node.alt, node.url, reading)
    case 'imageReference':
      return namePicture(node.alt, reading.addresses.get(node.identifier) ?? '', reading)
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

function toLink(words: PhrasingContent[], url: string, reading: Reading, style: Style): Run[] {
  if (allowedAddress.test(url)) return toRuns(words, reading, {...style, href: url})
  const runs = toRuns(words, reading, style)
  reading.doubts.add(
    `The words ${quote(plainText(runs))} lost their link, because it leads nowhere on this site: ${quote(url)}`,
  )
  return runs
}

function namePicture(alt: string | null | undefined, url: string, {doubts}: Reading): Run[] {
  const described = alt ? `, described as ${quote(alt)}` : ''
  doubts.add(`A picture is missing${described}. Add it in the Studio: ${quote(url)}`)
  return []
}

function toBreak(html: string, {doubts}: Reading, style: Style): Run[] {
  if (/^<br\b/i.test(html)) return [{...style, text: '\n'}]
  doubts.add(`Left out: ${quote(html)}`)
  return []
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
  const paragraphs = definition.children.flatMap((child) =>
    child.type === 'paragraph' ? [toRuns(child.children, reading)] : [],
  )
  if (paragraphs.length < definition.children.length) {
    reading.doubts.add(`Of footnote ${quote(identifier)}, only the paragraphs were brought along.`)
  }
  return [{note: paragraphs.map((runs) => runs.filter((run) => 'text' in run))}]
}
