import {isJsonObject, type Json, type LakeDocument} from '../document.ts'

/**
 * Whether a text meets a query of `text::query()`: every word is in it, whole, or as a beginning
 * where the word ends in `*`; every "quoted phrase" is in it; no -excluded word is. Case and accents
 * do not matter. The syntax is what the Studio's search writes (`prefixLast`, `isNegationToken`).
 */
export function matchesTextQuery(words: string[], query: string): boolean {
  const terms = query.match(/-?"[^"]*"|\S+/g) ?? []
  return terms.length > 0 && terms.every((term) => meets(words, term))
}

function meets(words: string[], term: string): boolean {
  if (term === '*') return true
  if (term.startsWith('-')) return !meets(words, term.slice(1))
  const wanted = wordsOf(term)
  if (term.startsWith('"')) return hasSequence(words, wanted)
  const last = wanted.length - 1
  return wanted.every((word, index) =>
    index === last && term.endsWith('*')
      ? words.some((other) => other.startsWith(word))
      : words.includes(word),
  )
}

function hasSequence(words: string[], wanted: string[]): boolean {
  return words.some((_, start) => wanted.every((word, index) => words[start + index] === word))
}

/** The words of a text, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const knownWords = new WeakMap<LakeDocument, string[]>()

/** The words of everything written in a document, and of its id; names of types and keys are left out. */
export function wordsOfDocument(document: LakeDocument): string[] {
  const known = knownWords.get(document)
  if (known) return known
  const texts = [document._id]
  collectTexts(document, texts)
  const words = texts.flatMap(wordsOf)
  knownWords.set(document, words)
  return words
}

function collectTexts(value: Json, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, texts)
  else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (!key.startsWith('_')) collectTexts(item, texts)
    }
  }
}
