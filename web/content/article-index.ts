import {withTimeout, type QueryCache} from '../freshness/query-cache.ts'
import type {InvalidationLog} from '../freshness/invalidation-log.ts'
import {contentTag} from '../lake/client.ts'
import {searchedArticlesQuery, searchVersionsQuery} from '../lake/queries.ts'
import type {SearchedArticlesQueryResult, SearchVersionsQueryResult} from '../lake/types.ts'
import {readSearchable} from '../search/searchable-article.ts'
import {createSearchIndex, type SearchIndex} from '../search/search-index.ts'

export interface ArticleIndex {
  /**
   * Returns the index of the published articles. Waits for the changes that the lake has reported, and returns the
   * stale index if that takes too long or the lake is unreachable. Undefined while the first index is being built;
   * rejects if it cannot be built.
   */
  current: () => Promise<IndexedArticles | undefined>
}

export interface IndexedArticles {
  index: Pick<SearchIndex, 'search' | 'size'>
  /** The sync tags on which the index depends. */
  tags: string[]
  /** Whether older articles are left out, because the index is full. */
  isFull: boolean
}

export interface ArticleIndexOptions {
  queries: Pick<QueryCache, 'fetchUncached'>
  invalidations: InvalidationLog
  maxArticles?: number
  maxCharacters?: number
  /** Milliseconds to wait for an update before the stale index is returned. */
  timeoutMs?: number
  report?: (message: string) => void
}

/** How many articles are fetched at once. */
const batchLength = 25

type Versions = Map<string, string>

/** Creates the index of the published articles and plain pages. It is built when it is first used. */
export function createArticleIndex({
  queries,
  invalidations,
  maxArticles = 10_000,
  maxCharacters = 50_000_000,
  timeoutMs = 2000,
  report = console.warn,
}: ArticleIndexOptions): ArticleIndex {
  const index = createSearchIndex({maxArticles, maxCharacters})
  /** By article: its own version and those of the documents that it references. */
  const indexed = new Map<string, Versions>()
  /** The articles that have no place in the index. */
  const leftOut = new Set<string>()
  let tags: string[] | undefined
  let requestedAt = 0
  let running: Promise<void> | undefined
  let isFull = false

  const isFresh = () =>
    tags !== undefined && !invalidations.isStale(tags.map(contentTag), requestedAt)

  async function update(): Promise<void> {
    const startedAt = invalidations.now()
    const {result, syncTags} = await queries.fetchUncached({
      query: searchVersionsQuery,
      params: {preview: false, end: maxArticles + 1},
    })
    const {pages, articles, references} = result as SearchVersionsQueryResult
    const versions: Versions = new Map(
      [...references, ...pages, ...articles].map(({_id, _rev}) => [_id, _rev]),
    )
    const listed = [...pages, ...articles].slice(0, maxArticles).map(({_id}) => _id)
    // First of all, what readers can no longer see.
    removeExcept(new Set(listed))
    const changed = listed.filter((id) => !leftOut.has(id) && !isIndexed(id, versions))
    for (let from = 0; from < changed.length; from += batchLength) {
      await add(changed.slice(from, from + batchLength), versions)
    }
    reportFull(leftOut.size > 0 || pages.length + articles.length > maxArticles)
    ;[tags, requestedAt] = [syncTags, startedAt]
  }

  function removeExcept(listed: Set<string>): void {
    for (const id of indexed.keys()) {
      if (listed.has(id)) continue
      remove(id)
      // There is a place again.
      leftOut.clear()
    }
  }

  function remove(id: string): void {
    index.remove(id)
    indexed.delete(id)
  }

  function isIndexed(id: string, versions: Versions): boolean {
    const known = indexed.get(id)
    return (
      known !== undefined && [...known].every(([one, rev]) => (versions.get(one) ?? '') === rev)
    )
  }

  async function add(ids: string[], versions: Versions): Promise<void> {
    const {result} = await queries.fetchUncached({
      query: searchedArticlesQuery,
      params: {preview: false, ids},
    })
    const {articles, pages} = result as SearchedArticlesQueryResult
    const found = new Map([...articles, ...pages].map((one) => [one._id, one]))
    for (const id of ids) {
      const article = found.get(id)
      remove(id)
      if (!article) continue
      if (!index.put(readSearchable(article))) leftOut.add(id)
      const references = Object.values(article.references).flatMap((list) => list ?? [])
      const known = references.flatMap((one): [string, string][] =>
        one ? [[one, versions.get(one) ?? '']] : [],
      )
      if (!leftOut.has(id)) indexed.set(id, new Map([[id, article._rev], ...known]))
      // Requests are answered between two articles.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  function reportFull(full: boolean): void {
    if (full && !isFull) {
      report(
        `The search index is full: it has the newest ${index.size} articles with ${index.characters} characters. Older articles are not found.`,
      )
    }
    isFull = full
  }

  /** Shares one update among all callers. One that began before a change may lack it, so another one follows. */
  async function updateOnce(): Promise<void> {
    for (let round = 0; round < 2 && !isFresh(); round++) {
      running ??= update().finally(() => (running = undefined))
      await running
    }
  }

  return {
    async current() {
      if (!isFresh()) {
        const updated = updateOnce()
        // Without an index, the caller must know why.
        await withTimeout(timeoutMs, tags ? updated.catch(() => {}) : updated)
        // After the time, nobody waits for it.
        updated.catch(() => {})
      }
      return tags && {index, tags, isFull}
    },
  }
}
