import {tokenize} from './tokenize.ts'

/** A piece of a text. It is highlighted if it is a word with one of the terms that were found. */
export interface Piece {
  text: string
  highlighted: boolean
}

/** Splits a text into pieces. Joined, they are the text again. Overlapping words are one piece. */
export function highlightWords(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const {from, to} of rangesOf(text, terms)) {
    const last = pieces.at(-1)
    if (from > end) pieces.push({text: text.slice(end, from), highlighted: false})
    const added = text.slice(Math.max(from, end), to)
    if (from <= end && last?.highlighted) last.text += added
    else pieces.push({text: added, highlighted: true})
    end = Math.max(end, to)
  }
  if (end < text.length) pieces.push({text: text.slice(end), highlighted: false})
  return pieces
}

/** Returns where words with these terms are in a text, sorted by their start. */
function rangesOf(text: string, terms: ReadonlySet<string>): {from: number; to: number}[] {
  return tokenize(text)
    .filter((word) => word.terms.some((term) => terms.has(term)))
    .map((word) => ({from: word.index, to: word.index + word.text.length}))
    .toSorted((one, other) => one.from - other.from)
}

/** Returns the terms that a text contains. */
export function termsIn(text: string, terms: ReadonlySet<string>): Set<string> {
  return new Set(tokenize(text).flatMap((word) => word.terms.filter((term) => terms.has(term))))
}
