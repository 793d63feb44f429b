/** A word in a text, as it is compared and where it is. */
export interface Word {
  /** In lower case, with a straight apostrophe. */
  name: string
  /** As it is written. */
  text: string
  index: number
}

/** Letters and digits of any script, with at most two apostrophes between them: don’t, O'Brien's. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ＇][\p{L}\p{N}\p{M}]+){0,2}/gu

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({0: found, index}) => ({
    name: found.toLowerCase().replace(/[’‘ʼ＇]/g, "'"),
    text: found,
    index,
  }))
}

/**
 * Whether a word begins with what somebody looks for, or the part behind an apostrophe does, as in O'Brien or l'art. A
 * single letter has to be the whole word.
 */
export function startsWord({name}: Word, wanted: string): boolean {
  const starts = name.split("'").map((_, index, parts) => parts.slice(index).join("'"))
  return starts.some((start) =>
    [...wanted].length > 1 ? start.startsWith(wanted) : start === wanted,
  )
}
