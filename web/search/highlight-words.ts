import {hasPrefix, tokenize, type Word} from './search-words.ts'

/** A piece of a text. It is highlighted if it is a word that begins with a search word. */
export interface Piece {
  text: string
  highlighted: boolean
}

/** Splits a text into pieces. Joined, they are the text again. */
export function highlightWords(text: string, words: string[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of tokenize(text)) {
    if (!matches(found, words)) continue
    const {index, text: written} = found
    if (index > end) pieces.push({text: text.slice(end, index), highlighted: false})
    pieces.push({text: written, highlighted: true})
    end = index + written.length
  }
  if (end < text.length) pieces.push({text: text.slice(end), highlighted: false})
  return pieces
}

const before = 60
const length = 220

/** Returns the part of a text around the first match; undefined if there is none. */
export function excerpt(text: string, words: string[]): string | undefined {
  const first = tokenize(text).find((found) => matches(found, words))
  if (!first) return undefined
  const start = wordStart(text, first.index - before)
  const end = wordEnd(text, start + length)
  const part = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    // The text has no notes and citations; the space before one of them is left over.
    .replace(/ (?=[.,)\]](?![\p{L}\p{N}]))/gu, '')
    .trim()
  return `${start > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`
}

function matches(found: Word, words: string[]): boolean {
  return words.some((each) => hasPrefix(found, each))
}

/** Returns the next index at which a word begins after whitespace. */
function wordStart(text: string, from: number): number {
  if (from <= 0) return 0
  const space = text.slice(from, from + before).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function wordEnd(text: string, from: number): number {
  if (from >= text.length) return text.length
  const space = text.slice(from).search(/\s/)
  return space < 0 ? text.length : from + space
}
