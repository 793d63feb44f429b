import {isJsonObject, type Json, type LakeDocument} from '../document.ts'

/**
 * A text prepared for search: its words in lower case and without accents, separated by spaces, so that
 * words, prefixes and phrases are found as substrings.
 */
export type SearchText = string

export function searchText(text: string): SearchText {
  const plain = /^[ -~\s]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')
  return ` ${plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/**
 * Returns whether a text matches a query of `text::query()`. It contains every word (or prefix, if the word
 * ends in `*`) and every "quoted phrase", and no -excluded word. Case and accents are ignored. The Studio's
 * search writes this syntax (`prefixLast`, `isNegationToken`).
 */
export function matchesTextQuery(text: SearchText, query: string): boolean {
  const terms = query.match(/-?"[^"]*"|\S+/g) ?? []
  return terms.length > 0 && terms.every((term) => meets(text, term))
}

function meets(text: SearchText, term: string): boolean {
  if (term === '*') return true
  if (term.startsWith('-')) return !meets(text, term.slice(1))
  const wanted = searchText(term)
  if (term.startsWith('"')) return text.includes(wanted)
  const words = wanted.trim().split(' ')
  return words.every((word, index) => {
    const begins = index === words.length - 1 && term.endsWith('*')
    return text.includes(begins ? ` ${word}` : ` ${word} `)
  })
}

const known = new WeakMap<LakeDocument, SearchText>()

/** Returns all strings in a document and its id, without types and keys. */
export function searchTextOfDocument(document: LakeDocument): SearchText {
  let text = known.get(document)
  if (text === undefined) {
    const texts = [document._id]
    collectTexts(document, texts)
    text = searchText(texts.join(' '))
    known.set(document, text)
  }
  return text
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
