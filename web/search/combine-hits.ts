import type {Hit, Hits} from './look-up.ts'
import type {SearchableArticle} from './searchable-article.ts'
import type {SearchWord} from './search-words.ts'
import {tokenize} from './tokenize.ts'

export interface WordHits extends Hits {
  word: SearchWord
}

export interface FoundArticle {
  article: SearchableArticle
  /** The terms of the article that match. */
  terms: Set<string>
  /** The search words that the article does not contain. */
  missing: string[]
}

/** A search word that no article contains, and the similar words that were found in its place. */
export interface NearWord {
  word: string
  found: string[]
}

export interface Outcome {
  /** The best articles, the best first: those with all words, then those with the most important of them. */
  found: FoundArticle[]
  /** The number of articles that contain all words, and of those that contain some. */
  complete: number
  partial: number
  near: NearWord[]
  /** If nothing was found: words of the articles that are the most similar to the search words. */
  suggestions: string[]
  /** The words that were not looked up, because that would have taken too long. */
  skipped: string[]
}

/** How many articles a search returns. */
export const maxFound = 50

/** An article with some of the words must contain this share of what they weigh; rare words weigh more. */
const minShare = 1 / 3

interface Ranked extends FoundArticle {
  rank: number
  share: number
  score: number
}

/** Ranks the articles that contain the words. The order of equal ones is by date, newest first, then by id. */
export function combine(
  looked: WordHits[],
  words: SearchWord[],
  articles: ReadonlyMap<string, SearchableArticle>,
): Outcome {
  const rarity = looked.map(({hits}) => rarityOf(hits.size, articles.size))
  const total = rarity.reduce((sum, each, at) => sum + (looked[at]?.hits.size ? each : 0), 0)
  const ids = new Set(looked.flatMap(({hits}) => [...hits.keys()]))
  const ranked = [...ids]
    .flatMap((id) => rank(articles.get(id), looked, rarity))
    .filter(({missing, share}) => missing.length === 0 || share >= minShare * total)
    .toSorted(compare)
  const complete = ranked.filter(({missing}) => missing.length === 0).length
  const found = ranked
    .slice(0, maxFound)
    .map(({article, terms, missing}) => ({article, terms, missing}))
  return {
    found,
    complete,
    partial: ranked.length - complete,
    near: looked
      .filter(({isNear}) => isNear)
      .map(({word, hits}) => ({
        word: word.text,
        found: writtenWords(
          hits,
          found.map(({article}) => article),
        ),
      })),
    suggestions: [],
    skipped: words.slice(looked.length).map(({text}) => text),
  }
}

/** Returns how much a word weighs that `count` of `all` articles contain, as in BM25. */
function rarityOf(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5))
}

function rank(
  article: SearchableArticle | undefined,
  looked: WordHits[],
  rarity: number[],
): Ranked[] {
  if (!article) return []
  const ranked: Ranked = {article, terms: new Set(), missing: [], rank: 0, share: 0, score: 0}
  for (const [at, {word, hits}] of looked.entries()) {
    const hit = hits.get(article._id)
    if (hit) add(ranked, hit, rarity[at] ?? 0)
    else ranked.missing.push(word.text)
  }
  return [ranked]
}

function add(ranked: Ranked, {terms, weight, score}: Hit, rarity: number): void {
  for (const term of terms) ranked.terms.add(term)
  ranked.rank += rarity * weight
  ranked.share += rarity
  ranked.score += score
}

function compare(one: Ranked, other: Ranked): number {
  return (
    Number(one.missing.length > 0) - Number(other.missing.length > 0) ||
    other.rank - one.rank ||
    other.score - one.score ||
    timeOf(other) - timeOf(one) ||
    (one.article._id < other.article._id ? 1 : -1)
  )
}

function timeOf({article}: FoundArticle): number {
  return Date.parse(article.publishedAt ?? '') || 0
}

/** How many similar words are named. */
const maxNear = 3

/** Returns the words that were found, as the articles write them. The articles come in the order of their relevance. */
export function writtenWords(
  hits: ReadonlyMap<string, Hit>,
  articles: SearchableArticle[],
): string[] {
  const written = new Map<string, string>()
  for (const article of articles) {
    const terms = hits.get(article._id)?.terms
    if (!terms || [...terms].every((term) => written.has(term))) continue
    for (const {terms: own, text} of wordsIn(article)) {
      const term = own.find((one) => terms.has(one))
      if (term && !written.has(term)) written.set(term, text)
    }
    if (written.size >= maxNear) break
  }
  return [...new Set(written.values())].slice(0, maxNear)
}

function wordsIn({title, lede, topics, authors, headings, passages, sources}: SearchableArticle) {
  const synonyms = topics.flatMap((topic) => [topic.title, ...topic.synonyms])
  const texts = [title ?? '', ...synonyms, ...authors, ...headings, lede ?? '', ...passages]
  return [...texts, ...sources].flatMap(tokenize)
}
