import {fold, isUnspaced} from './fold.ts'

/** A word in a text, with the terms by which it is found. */
export interface Word {
  terms: string[]
  /** As it is in the text. */
  text: string
  index: number
}

const apostrophe = "['’‘‛ʼʹʻ＇`´′]"
const hyphen = '[-‐‑]'
const joiner = `(?:${apostrophe}|${hyphen}|\\p{Cf}+)`

/** Letters and digits of any script. Apostrophes, hyphens and characters without a width may be in between. */
const compound = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:${joiner}[\\p{L}\\p{N}\\p{M}]+)*`, 'gu')

const apostrophes = new RegExp(apostrophe, 'u')
const hyphens = new RegExp(hyphen, 'u')
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** A word with more parts between hyphens or apostrophes, such as a slug, has no further spellings. */
const maxParts = 4

/**
 * Returns the words of a text. A hyphenated word follows its parts. Scripts without spaces are split into bigrams,
 * so that each part of a run is found.
 */
export function tokenize(text: string): Word[] {
  const words: Word[] = []
  for (const {part, index} of compoundsOf(text)) {
    if (isUnspaced(part)) words.push(...bigrams(part, index))
    else words.push(...readCompound(part, index))
  }
  return words
}

/** Returns the compounds of a text. A run of a script without spaces is separate from the letters around it. */
export function compoundsOf(text: string): {part: string; index: number}[] {
  return [...text.matchAll(compound)].flatMap(({0: found, index}) =>
    isUnspaced(found)
      ? [...found.matchAll(runs)].map((run) => ({part: run[0], index: index + run.index}))
      : [{part: found, index}],
  )
}

/** Returns the folded parts of a compound: a list for each part between hyphens, split at its apostrophes. */
export function partsOf(part: string): string[][] {
  return part.split(hyphens).map((one) => one.split(apostrophes).map(fold).filter(Boolean))
}

/** Returns each pair of characters, and the last character alone, as a single character is found as a beginning. */
function bigrams(run: string, start: number): Word[] {
  // A run may begin with marks that belong to no letter.
  const letters = [...run.matchAll(/\P{M}\p{M}*/gu)].map(({0: letter, index}) => ({
    letter,
    at: start + index,
  }))
  return letters.map(({letter, at}, place) => {
    const text = letter + (letters[place + 1]?.letter ?? '')
    return {terms: [fold(text)], text, index: at}
  })
}

function readCompound(text: string, start: number): Word[] {
  const pieces = text.split(hyphens)
  let index = start
  const words = pieces.map((piece) => {
    const word = {terms: termsOf(piece.split(apostrophes).map(fold)), text: piece, index}
    index += piece.length + 1
    return word
  })
  if (pieces.length > 1 && pieces.length <= maxParts) {
    words.push({terms: [partsOf(text).flat().join('')], text, index: start})
  }
  return words.filter(({terms}) => terms.length > 0)
}

/** Returns the terms of a word with apostrophes: O’Brien’s is found as obriens, briens, obrien and brien. */
function termsOf(parts: string[]): string[] {
  if (parts.length === 1) return parts.filter(Boolean)
  if (parts.length > maxParts) return [...new Set(parts.filter(Boolean))]
  const isPossessive = parts.at(-1) === 's'
  const ends = isPossessive ? [parts, parts.slice(0, -1)] : [parts]
  const terms = ends.flatMap((each) => each.map((_, from) => each.slice(from).join('')))
  return [...new Set(terms)].filter((term) => term.length > 1)
}
