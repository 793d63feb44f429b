import {tokenize, hasPrefix} from './tokenize.ts'

/** Longer searches are slow and find nothing. */
const limits = {characters: 200, words: 12}

/** Returns the words of a search text, without duplicates, in lower case. */
export function searchWords(text: string): string[] {
  const words = tokenize(text.slice(0, limits.characters)).map(({name}) => name)
  return [...new Set(words)].slice(0, limits.words)
}

/**
 * Returns the words as patterns for GROQ's `match`. Each also matches longer words, unless it is a single letter. An
 * apostrophe matches both the straight and the curly one.
 */
export function searchPattern(words: string[]): string[] {
  return words.map((each) => ([...each].length > 1 ? `${each.replaceAll("'", '*')}*` : each))
}

/**
 * Returns patterns that match anywhere in a token of `match`. It does not split at apostrophes, typographic quotation
 * marks and dashes, so “trust” with its quotation marks is one token. These patterns match too much: filter the
 * result with `containsWords`.
 */
export function widePattern(words: string[]): string[] {
  return searchPattern(words).map((each) => (each.endsWith('*') ? `*${each}` : each))
}

/** Returns whether each word is the beginning of a word in the texts. */
export function containsWords(texts: (string | null | undefined)[], words: string[]): boolean {
  const found = texts.flatMap((text) => tokenize(text ?? ''))
  return words.every((each) => found.some((one) => hasPrefix(one, each)))
}
