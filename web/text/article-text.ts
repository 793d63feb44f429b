import {numberNotes, type Footnote, type Reference} from './citations/notes-and-sources.ts'
import {readBlocks, type TextBlock, plainText, allBlocks} from './portable-text.ts'
import {entryFor} from '../shared/stored.ts'
import type {Style} from './text-types.ts'
import {readingMinutes, wordsOf} from '../shared/words.ts'

/** A validated article body with numbered notes, headings and reading time. */
export interface ArticleText {
  blocks: TextBlock[]
  /** Keyed by the heading's block, in document order. */
  headings: Map<string, Heading>
  footnotes: Footnote[]
  references: Reference[]
  minutes: number
}

/** Reads a body. Never throws, whatever is stored. */
export function readArticleText(body: unknown): ArticleText {
  const read = readBlocks(body)
  return {...numberNotes(read), headings: readHeadings(read), minutes: minutesOf(read)}
}

export interface Heading {
  id: string
  level: 2 | 3 | 4
  text: string
}

/** How each style is rendered: as a heading of a level, a quotation or a paragraph. */
const roles: Record<Style, Heading['level'] | 'quotation' | 'paragraph'> = {
  normal: 'paragraph',
  h2: 2,
  h3: 3,
  h4: 4,
  blockquote: 'quotation',
}

/** Returns whether a block with this style is a quotation. A block with an unknown style is a paragraph. */
export function isQuotation(style: unknown): boolean {
  return entryFor(roles, style) === 'quotation'
}

/**
 * Returns the headings by block key. The anchor is made from the heading's text, with a number if it is taken. A
 * heading more than one level below the previous one is raised, so that no level is skipped.
 */
export function readHeadings(blocks: TextBlock[]): Map<string, Heading> {
  const headings = new Map<string, Heading>()
  const taken = new Set<string>()
  let previous = 1
  for (const block of blocks) {
    const {_key: key, style} = block
    const wanted = entryFor(roles, style)
    const text = plainText(block).trim()
    if (!key || typeof wanted !== 'number' || !text || headings.has(key)) continue
    previous = Math.min(wanted, previous + 1)
    headings.set(key, {id: freeAnchor(text, taken), level: headingLevel(previous), text})
  }
  return headings
}

function headingLevel(level: number): Heading['level'] {
  if (level === 2) return 2
  return level === 3 ? 3 : 4
}

/** The maximum length of an anchor. */
const maxLength = 60

function freeAnchor(text: string, taken: Set<string>): string {
  const name = anchorOf(text)
  let anchor = name
  for (let count = 2; taken.has(anchor); count++) anchor = `${name}-${count}`
  taken.add(anchor)
  return anchor
}

/** Returns letters and digits of any script, joined by hyphens and without diacritics. */
function anchorOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/gu, '')
    .normalize('NFC')
  const found =
    plain
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.slice(0, 12) ?? []
  let anchor = ''
  for (const word of found) {
    const next = anchor ? `${anchor}-${word}` : [...word].slice(0, maxLength).join('')
    if ([...next].length > maxLength) break
    anchor = next
  }
  return anchor || 'section'
}

/** Returns the reading time of a text in minutes, counted as the Studio counts it. */
export function minutesOf(blocks: TextBlock[]): number {
  const words = allBlocks(blocks).map((block) => wordsOf(plainText(block)).length)
  return readingMinutes(words.reduce((sum, count) => sum + count, 0))
}
