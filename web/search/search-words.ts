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

/** A word in a text. */
export interface Word {
  /** In lower case, with a straight apostrophe. */
  name: string
  /** As it is in the text. */
  text: string
  index: number
}

/** Letters and digits of any script, with at most two apostrophes in between: don’t, O'Brien's. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ＇][\p{L}\p{N}\p{M}]+){0,2}/gu

export function tokenize(text: string): Word[] {
  return [...text.matchAll(word)].map(({0: found, index}) => ({
    name: found.toLowerCase().replace(/[’‘ʼ＇]/g, "'"),
    text: found,
    index,
  }))
}

/**
 * Returns whether a word begins with `wanted`, or its part after an apostrophe does, as in O'Brien or l'art. A single
 * letter must be the whole word.
 */
export function hasPrefix({name}: Word, wanted: string): boolean {
  const starts = name.split("'").map((_, index, parts) => parts.slice(index).join("'"))
  return starts.some((start) =>
    [...wanted].length > 1 ? start.startsWith(wanted) : start === wanted,
  )
}
