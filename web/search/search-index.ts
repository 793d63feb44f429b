import MiniSearch from 'minisearch'
import {combine, writtenWords, type Outcome, type WordHits} from './combine-hits.ts'
import {lookUp, lookUpSimilar} from './look-up.ts'
import type {SearchableArticle} from './searchable-article.ts'
import type {SearchWord} from './search-words.ts'
import {tokenize} from './tokenize.ts'

/** The parts of an article that are searched. */
export type Field = 'title' | 'topics' | 'authors' | 'headings' | 'lede' | 'text' | 'sources'

type Fields = Record<Field, string> & {id: string}

export interface SearchIndex {
  /** Adds an article, or replaces it. Returns false, without a change, if it would exceed the limits. */
  put: (article: SearchableArticle) => boolean
  remove: (id: string) => void
  search: (words: SearchWord[]) => Outcome
  readonly size: number
  readonly characters: number
}

export interface SearchIndexOptions {
  maxArticles?: number
  /** The maximum length of all texts together. */
  maxCharacters?: number
  /** Milliseconds after which a search looks up no further words. */
  timeoutMs?: number
  now?: () => number
}

const separator = '\n'

/** For how many words similar ones are suggested, and in how many articles they are looked for. */
const maxSuggested = 3

/** Creates an index in memory. It contains nothing but what it is given. */
export function createSearchIndex({
  maxArticles = Number.POSITIVE_INFINITY,
  maxCharacters = Number.POSITIVE_INFINITY,
  timeoutMs = 1000,
  now = () => performance.now(),
}: SearchIndexOptions = {}): SearchIndex {
  const index = new MiniSearch<Fields>({
    fields: ['title', 'topics', 'authors', 'headings', 'lede', 'text', 'sources'] satisfies Field[],
    tokenize: (text) => tokenize(text).flatMap(({terms}) => terms),
    processTerm: (term) => term,
  })
  const articles = new Map<string, SearchableArticle>()
  let characters = 0

  function remove(id: string): void {
    const article = articles.get(id)
    if (!article) return
    index.discard(id)
    articles.delete(id)
    characters -= lengthOf(article)
  }

  /** Returns similar words for the first words of a search that found nothing. */
  function suggest(words: SearchWord[]): string[] {
    const suggested = words.slice(0, maxSuggested).flatMap((word) => {
      const hits = lookUpSimilar(index, word)
      const similar = [...hits.keys()].slice(0, maxSuggested)
      return writtenWords(
        hits,
        similar.flatMap((id) => articles.get(id) ?? []),
      )
    })
    return [...new Set(suggested)]
  }

  return {
    put(article) {
      const old = articles.get(article._id)
      const total = characters - (old ? lengthOf(old) : 0) + lengthOf(article)
      if (total > maxCharacters || (!old && articles.size >= maxArticles)) return false
      remove(article._id)
      index.add(fieldsOf(article))
      articles.set(article._id, article)
      characters = total
      return true
    },
    remove,
    search(words) {
      const startedAt = now()
      const hits: WordHits[] = []
      for (const word of words) {
        if (now() - startedAt > timeoutMs) break
        hits.push({word, ...lookUp(index, word)})
      }
      const outcome = combine(hits, words, articles)
      return outcome.found.length > 0 ? outcome : {...outcome, suggestions: suggest(words)}
    },
    get size() {
      return articles.size
    },
    get characters() {
      return characters
    },
  }
}

function fieldsOf(article: SearchableArticle): Fields {
  const {_id, title, lede, topics, authors, headings, passages, sources} = article
  return {
    id: _id,
    title: title ?? '',
    lede: lede ?? '',
    topics: topics.flatMap((topic) => [topic.title, ...topic.synonyms]).join(separator),
    authors: authors.join(separator),
    headings: headings.join(separator),
    text: passages.join(separator),
    sources: sources.join(separator),
  }
}

function lengthOf(article: SearchableArticle): number {
  const {id: _, ...fields} = fieldsOf(article)
  return Object.values(fields).reduce((sum, text) => sum + text.length, 0)
}
