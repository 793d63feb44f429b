import {wordsOf, startsWord} from './words-of.ts'

/** What is more than anybody types takes long to look for, and finds nothing. */
const most = {letters: 200, words: 12}

/** The words that somebody is looking for, each once, in small letters. */
export function searchWords(text: string): string[] {
  const words = wordsOf(text.slice(0, most.letters)).map(({name}) => name)
  return [...new Set(words)].slice(0, most.words)
}

/**
 * The words as patterns for GROQ's `match`: each may be the beginning of a longer one, unless it is a single letter.
 * An apostrophe stands for any other, straight or curly.
 */
export function searchPattern(words: string[]): string[] {
  return words.map((each) => ([...each].length > 1 ? `${each.replaceAll("'", '*')}*` : each))
}

/**
 * The same patterns for anywhere in what `match` takes for a word: it does not split at apostrophes, quotation marks
 * and dashes as they are printed, so “trust” in quotation marks is another word to it. It finds too much: see
 * `holdsWords`.
 */
export function widePattern(words: string[]): string[] {
  return searchPattern(words).map((each) => (each.endsWith('*') ? `*${each}` : each))
}

/** Whether each of the words begins a word of these texts. */
export function holdsWords(texts: (string | null | undefined)[], words: string[]): boolean {
  const found = texts.flatMap((text) => wordsOf(text ?? ''))
  return words.every((each) => found.some((one) => startsWord(one, each)))
}
