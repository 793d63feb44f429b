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
