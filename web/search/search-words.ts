import {isUnspaced} from './fold.ts'
import {compoundsOf, partsOf, tokenize} from './tokenize.ts'

/** Longer searches are slow and find nothing. */
const limits = {characters: 200, words: 12}

/** A word of a search. */
export interface SearchWord {
  /** As the reader wrote it. */
  text: string
  /** An article contains the word if it contains all terms of one of these lists. */
  alternatives: string[][]
}

const segmenter = new Intl.Segmenter('und', {granularity: 'word'})

/** Returns the words of a search, without duplicates. */
export function searchWords(text: string): SearchWord[] {
  const words = compoundsOf(text.slice(0, limits.characters)).flatMap(({part}) =>
    isUnspaced(part) ? readRun(part) : [readCompound(part)],
  )
  const byTerms = new Map<string, SearchWord>()
  for (const word of words) {
    const terms = JSON.stringify(word.alternatives)
    if (!byTerms.has(terms)) byTerms.set(terms, word)
  }
  return [...byTerms.values()].slice(0, limits.words)
}

/** Splits a run of a script without spaces into words, so that an article with some of them is found too. */
function readRun(run: string): SearchWord[] {
  return [...segmenter.segment(run)].map(({segment}) => ({
    text: segment,
    alternatives: [bigramsOf(segment)],
  }))
}

/** Returns the bigrams of a word; a single character is its own term. */
function bigramsOf(word: string): string[] {
  const terms = tokenize(word).flatMap((each) => each.terms)
  return terms.length > 1 ? terms.slice(0, -1) : terms
}

/** A hyphenated word may be written as one word or as several. */
function readCompound(part: string): SearchWord {
  const parts = partsOf(part)
  const joined = parts.map((each) => each.join(''))
  const [only = []] = parts
  const shorter = parts.length === 1 ? withoutElision(only) : joined
  const alternatives = [[joined.join('')], shorter].filter((terms) => terms.length > 0)
  return {text: part.normalize(), alternatives}
}

/** Returns a word without its possessive (“Bowlby’s”) or its elided article (“l’amour”); nothing if it has neither. */
function withoutElision(parts: string[]): string[] {
  const [first = '', ...rest] = parts
  if (rest.length > 0 && rest.at(-1) === 's') return [parts.slice(0, -1).join('')]
  return first.length <= 2 && rest.join('').length > 2 ? [rest.join('')] : []
}

/**
 * Returns the words as patterns for GROQ's `match`. Each also matches longer words, unless it is a single letter. An
 * apostrophe matches both the straight and the curly one.
 */
export function searchPattern(words: SearchWord[]): string[] {
  // In lower case, because results are cached by their patterns. `match` ignores the case.
  const texts = words.map(({text}) => text.toLowerCase())
  return texts.map((text) =>
    [...text].length > 1 ? `${text.replace(/[^\p{L}\p{N}\p{M}]/gu, '*')}*` : text,
  )
}

/**
 * Returns patterns that match anywhere in a token of `match`. It does not split at apostrophes, typographic quotation
 * marks and dashes, so “trust” with its quotation marks is one token. These patterns match too much: an index over the
 * result sorts it out.
 */
export function widePattern(words: SearchWord[]): string[] {
  return searchPattern(words).map((each) => (each.endsWith('*') ? `*${each}` : each))
}

/** Returns whether a term may be the beginning of a longer word. Too many words begin with one or two letters. */
export function isBeginning(term: string): boolean {
  return isUnspaced(term) ? [...term].length === 1 : term.length > 2
}
