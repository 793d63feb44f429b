import {sentencesOf} from '../shared/sentences.ts'
import {termsIn} from './highlight-words.ts'

/** The length that an excerpt has at least, if its paragraph goes on. */
const wantedLength = 200

/** A longer sentence is cut, around its first match. */
const maxLength = 400

/** Characters before the first match in a cut sentence. */
const before = 120

/** How many characters of an article are examined for its excerpt. */
const maxExamined = 60_000

/**
 * Returns whole sentences of the passage with the most terms, from the sentence with the most of them. Undefined if no
 * passage contains one.
 */
export function excerpt(passages: string[], terms: ReadonlySet<string>): string | undefined {
  const passage = best(withinLimit(passages), terms)
  if (passage === undefined) return undefined
  const sentences = sentencesOf(passage, 'en').map(({from, to}) => passage.slice(from, to))
  const first = best(sentences, terms) ?? passage
  if (first.length > maxLength) return cut(first, terms)
  let text = first
  for (const next of sentences.slice(sentences.indexOf(first) + 1)) {
    if (text.length >= wantedLength || text.length + next.length > maxLength) break
    text += ` ${next}`
  }
  return text
}

function withinLimit(passages: string[]): string[] {
  let length = 0
  return passages.filter((passage) => (length += passage.length) <= maxExamined)
}

/** Returns the first of the texts with the most terms; undefined if none has one. */
function best(texts: string[], terms: ReadonlySet<string>): string | undefined {
  let [found, most]: [string | undefined, number] = [undefined, 0]
  for (const text of texts) {
    const count = termsIn(text, terms).size
    if (count > most) [found, most] = [text, count]
    if (most === terms.size) break
  }
  return found
}

/** Cuts a long sentence at words, with ellipses. */
function cut(sentence: string, terms: ReadonlySet<string>): string {
  const words = sentence.split(' ')
  const match = words.findIndex((word) => termsIn(word, terms).size > 0)
  let start = Math.max(0, match)
  for (let length = 0; start > 0 && length + (words[start - 1]?.length ?? 0) < before; start--) {
    length += (words[start - 1]?.length ?? 0) + 1
  }
  const rest = words.slice(start).join(' ')
  // A text without spaces has no word to end at.
  const space = rest.lastIndexOf(' ', maxLength)
  const end = rest.length <= maxLength ? rest.length : space > 0 ? space : maxLength
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`
}
