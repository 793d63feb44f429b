/** Scripts without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const spaced = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’.,:@/&][\p{L}\p{N}\p{M}]+)*/gu

const segmenter = new Intl.Segmenter('und', {granularity: 'word'})

/**
 * Returns the words of a text. A hyphen or an apostrophe does not separate words, as in Flesch's counts ("How
 * to Write Plain English", 1979, chapter 2).
 */
export function wordsOf(text: string): string[] {
  if (!unspaced.test(text)) return text.match(spaced) ?? []
  return [...segmenter.segment(text)]
    .filter(({isWordLike}) => isWordLike)
    .map(({segment}) => segment)
}

/** Words per minute at a calm pace. */
const wordsPerMinute = 220

/** Returns the reading time of a number of words in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
