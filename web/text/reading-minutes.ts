import {allBlocks, plainText, type TextBlock} from './portable-text.ts'

/** Returns the reading time in whole minutes, at least one, at 220 words a minute. */
export function readingMinutes(blocks: TextBlock[]): number {
  const counter = new Intl.Segmenter('en', {granularity: 'word'})
  let words = 0
  for (const block of allBlocks(blocks)) {
    for (const {isWordLike} of counter.segment(plainText(block))) if (isWordLike) words++
  }
  return Math.max(1, Math.round(words / 220))
}
