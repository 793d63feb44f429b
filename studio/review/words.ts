/** Scripts that put no blanks between their words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const spaced = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’.,:@/&][\p{L}\p{N}\p{M}]+)*/gu

const segmenter = new Intl.Segmenter('und', {granularity: 'word'})

/**
 * The words of a text. What is written together is one word, with its hyphens and apostrophes, as Flesch
 * counted them ("How to Write Plain English", 1979, chapter 2).
 */
export function wordsOf(text: string): string[] {
  if (!unspaced.test(text)) return text.match(spaced) ?? []
  return [...segmenter.segment(text)]
    .filter(({isWordLike}) => isWordLike)
    .map(({segment}) => segment)
}
