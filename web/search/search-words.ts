/** A word as GROQ's `match` has it: letters and digits of any script. */
const word = /[\p{L}\p{N}\p{M}]+/gu

/** What is more than anybody types takes long to look for, and finds nothing. */
const most = {letters: 200, words: 12}

/** The words that somebody is looking for, each once, in small letters. */
export function searchWords(text: string): string[] {
  const words = text.slice(0, most.letters).toLowerCase().match(word) ?? []
  return [...new Set(words)].slice(0, most.words)
}

/** The words for GROQ's `match`: each may be the beginning of a longer one, unless it is a single letter. */
export function searchPattern(words: string[]): string[] {
  return words.map((each) => ([...each].length > 1 ? `${each}*` : each))
}
