import {startsWord, wordsOf, type Word} from './words-of.ts'

/** A piece of a text: `marked` where a word begins as one of those that somebody is looking for. */
export interface Piece {
  text: string
  marked: boolean
}

/** Cuts a text into pieces. Put together again they are the text. */
export function markWords(text: string, words: string[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of wordsOf(text)) {
    if (!isWanted(found, words)) continue
    const {index, text: written} = found
    if (index > end) pieces.push({text: text.slice(end, index), marked: false})
    pieces.push({text: written, marked: true})
    end = index + written.length
  }
  if (end < text.length) pieces.push({text: text.slice(end), marked: false})
  return pieces
}

const before = 60
const length = 220

/** The part of a long text around the first of the words; undefined when it holds none of them. */
export function excerpt(text: string, words: string[]): string | undefined {
  const first = wordsOf(text).find((found) => isWanted(found, words))
  if (!first) return undefined
  const start = wordStart(text, first.index - before)
  const end = wordEnd(text, start + length)
  const part = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`
}

function isWanted(found: Word, words: string[]): boolean {
  return words.some((each) => startsWord(found, each))
}

/** The next place from there on where a word begins after a blank, so that no word is cut. */
function wordStart(text: string, from: number): number {
  if (from <= 0) return 0
  const blank = text.slice(from, from + before).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}

function wordEnd(text: string, from: number): number {
  if (from >= text.length) return text.length
  const blank = text.slice(from).search(/\s/)
  return blank < 0 ? text.length : from + blank
}
