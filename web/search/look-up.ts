import type MiniSearch from 'minisearch'
import type {SearchResult} from 'minisearch'
import {isUnspaced} from './fold.ts'
import type {Field} from './search-index.ts'
import {isBeginning, type SearchWord} from './search-words.ts'

/** How an article contains a word. */
export interface Hit {
  /** The terms of the article that match. */
  terms: Set<string>
  /** The weight of the best part of the article that contains the word. */
  weight: number
  /**
   * How relevant the text is for the word (BM25). 0 if a more important part contains the word: in a title, neither
   * its length nor a repetition says much, and the newest article comes first.
   */
  score: number
}

export interface Hits {
  /** By the article's id. */
  hits: Map<string, Hit>
  /** Whether no article contains the word, and these contain one that is spelled similarly. */
  isNear: boolean
}

/** A match in the title comes before all others, and so on. */
const weights: Record<Field, number> = {
  title: 32,
  topics: 16,
  authors: 16,
  headings: 8,
  lede: 4,
  text: 2,
  sources: 2,
}

/** The weight of a longer word that begins with the search word. It stays above that of the next part. */
const longerWord = 0.75

/** The number of wrong letters at which a word still counts as the same. In a short word, one letter makes another word. */
function wrongLetters(term: string): number {
  if (isUnspaced(term) || /\p{N}/u.test(term) || term.length < 5) return 0
  return term.length < 8 ? 1 : 2
}

/** Returns the articles with the words that are the most similar to a word, the most similar first. */
export function lookUpSimilar(index: MiniSearch, {alternatives}: SearchWord): Map<string, Hit> {
  const [[term = ''] = []] = alternatives
  const fuzzy = term.length < 4 ? 0 : wrongLetters(term) + 1
  return isUnspaced(term) || fuzzy === 0 ? new Map() : search(index, term, {fuzzy})
}

/**
 * Returns the articles that contain a word or one that begins with it. If there are none, those with a similar word.
 */
export function lookUp(index: MiniSearch, {alternatives}: SearchWord): Hits {
  const found = union(
    alternatives.map((terms) =>
      intersection(terms.map((term) => search(index, term, {prefix: isBeginning(term)}))),
    ),
  )
  if (found.size > 0) return {hits: found, isNear: false}
  // Two letters begin too many words, but they may be the beginning of the only one.
  const short = alternatives.flat().filter((term) => [...term].length === 2 && !isUnspaced(term))
  const begun = union(short.map((term) => search(index, term, {prefix: true})))
  if (begun.size > 0) return {hits: begun, isNear: false}
  const near = union(
    alternatives.map((terms) =>
      intersection(terms.map((term) => search(index, term, {fuzzy: wrongLetters(term)}))),
    ),
  )
  return {hits: near, isNear: near.size > 0}
}

function search(
  index: MiniSearch,
  term: string,
  options: {prefix?: boolean; fuzzy?: number},
): Map<string, Hit> {
  const results = index.search(term, {
    ...options,
    boost: weights,
    tokenize: (text) => [text],
    maxFuzzy: 3,
  })
  return new Map(results.map((result) => [String(result.id), readResult(result, term)]))
}

function readResult({terms, match, score}: SearchResult, term: string): Hit {
  const found = Object.entries(match).map(
    ([matched, fields]) => bestWeight(fields) * (matched === term ? 1 : longerWord),
  )
  const weight = Math.max(0, ...found)
  return {terms: new Set(terms), weight, score: weight > weights.text ? 0 : score}
}

function bestWeight(fields: string[]): number {
  return Math.max(0, ...fields.map((field) => (isField(field) ? weights[field] : 0)))
}

function isField(name: string): name is Field {
  return Object.hasOwn(weights, name)
}

function union(all: Map<string, Hit>[]): Map<string, Hit> {
  return merge(all, () => true, Math.max)
}

/** Keeps the articles that are in all maps. */
function intersection(all: Map<string, Hit>[]): Map<string, Hit> {
  return merge(all, (id) => all.every((one) => one.has(id)), Math.min)
}

function merge(
  all: Map<string, Hit>[],
  isKept: (id: string) => boolean,
  choose: (...weights: number[]) => number,
): Map<string, Hit> {
  const [first] = all
  if (all.length === 1 && first) return first
  const merged = new Map<string, Hit>()
  for (const [id, hit] of all.flatMap((one) => [...one])) {
    if (!isKept(id)) continue
    const other = merged.get(id)
    merged.set(id, {
      terms: new Set([...hit.terms, ...(other?.terms ?? [])]),
      weight: choose(hit.weight, other?.weight ?? hit.weight),
      score: hit.score + (other?.score ?? 0),
    })
  }
  return merged
}
