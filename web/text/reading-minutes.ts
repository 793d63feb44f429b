import {readingMinutes, wordsOf} from '../shared/words.ts'
import {allBlocks, plainText, type TextBlock} from './portable-text.ts'

/** Returns the reading time of a text in minutes, counted as the Studio counts it. */
export function minutesOf(blocks: TextBlock[]): number {
  const words = allBlocks(blocks).map((block) => wordsOf(plainText(block)).length)
  return readingMinutes(words.reduce((sum, count) => sum + count, 0))
}
