import {createHash} from 'node:crypto'
import {contentTag, type ContentQuery, type QueryResult} from '../lake/client.ts'
import {createByteCache} from './byte-cache.ts'
import type {InvalidationLog} from './invalidation-log.ts'

export interface CachedResult extends QueryResult {
  /** Identifies the query and its result. Equal tags mean equal results. */
  tag: string
}

export interface QueryCache {
  /**
   * Returns the cached result until one of its sync tags is invalidated, and the stale one while the lake is
   * unreachable. Rejects if the lake is unreachable and nothing is cached.
   */
  get: (query: ContentQuery) => Promise<CachedResult>
  /** Queries the lake without the cache. Rejects at once while retries back off. */
  fetchUncached: (query: ContentQuery) => Promise<QueryResult>
  /**
   * Compares results, given by their tags, with what the lake returns now. Only invalidated results are fetched again,
   * so a page is re-rendered only when one of its results is different.
   */
  compare: (tags: string[]) => Promise<Comparison>
  /** Ends the backoff. Call it when the lake is reachable again. */
  endBackoff: () => void
  /**
   * Calls `listener` with the sync tags of each new result that arrived after its stale one was returned, because the
   * lake was slow or unreachable. Who has the stale one does not know that it is.
   */
  onLate: (listener: (syncTags: string[]) => void) => void
}

/** `unknown` while the lake is unreachable. Stale results may be used then. */
export type Comparison = 'same' | 'unknown' | 'changed'

export interface QueryCacheOptions {
  fetch: (query: ContentQuery) => Promise<QueryResult>
  invalidations: InvalidationLog
  /** The maximum size of all results, as JSON. */
  maxBytes: number
  /** Milliseconds to wait for a new result before the stale one is returned. */
  timeoutMs?: number
  now?: () => number
}

interface Entry {
  query: ContentQuery
  result: CachedResult
  /** The length of the result as JSON. */
  bytes: number
  /** When the request was sent, by the invalidation log's time. */
  requestedAt: number
  /** The generation of the invalidation log at the last check of this entry. */
  generation: number
}

/** A stale result that clients got. */
interface Late extends Pick<Entry, 'query' | 'result'> {
  /** Whether a request for the current one takes longer than clients wait. */
  isPending: boolean
}

const prefix = 'answer:'
/** The tag of a result that could not be fetched. A page without it is re-rendered when the lake is reachable. */
export const missingResultTag = `${prefix}missing:`

const firstDelay = 250
const maxDelay = 4000
/** How many stale results are remembered. */
const maxLate = 1000

export function createQueryCache({
  fetch,
  invalidations,
  maxBytes,
  timeoutMs = 2000,
  // The wall clock can be set back, and would prolong a wait.
  now = () => performance.now(),
}: QueryCacheOptions): QueryCache {
  const entries = createByteCache<Entry, ContentQuery>({
    maxBytes,
    bytesOf: ({bytes}) => bytes,
    create: createEntry,
  })
  let delay = firstDelay
  /** No request is sent before this time, because the last one failed. */
  let retryAt = 0
  /** Counts the results, to tell a slow query from a lake that is unreachable. */
  let results = 0
  /** The stale results that clients got since the lake returned the current ones. */
  const late = new Map<string, Late>()
  const lateListeners: ((syncTags: string[]) => void)[] = []
  let lateTimer: NodeJS.Timeout | undefined

  function isFresh(entry: Entry): boolean {
    if (entry.generation === invalidations.generation) return true
    if (invalidations.isStale(entry.result.syncTags.map(contentTag), entry.requestedAt))
      return false
    entry.generation = invalidations.generation
    return true
  }

  /**
   * Shares one request to the lake among all concurrent callers. A request that was sent before this call may miss a
   * change that the caller knows of. If it does, another one is sent after it, which is shared too.
   */
  async function fetchOnce(key: string, query: ContentQuery): Promise<CachedResult> {
    const calledAt = invalidations.now()
    const fetchShared = () => entries.forceFetch(key, {context: query, forceRefresh: true})
    const entry = await fetchShared()
    const isOutdated = entry.requestedAt < calledAt && !isFresh(entry)
    return (isOutdated ? await fetchShared() : entry).result
  }

  async function createEntry(key: string, query: ContentQuery): Promise<Entry> {
    const [requestedAt, {generation}] = [invalidations.now(), invalidations]
    const fetched = await fetchFromLake(query)
    const json = JSON.stringify(fetched)
    const result = {...fetched, tag: `${prefix}${key}:${hash(json)}`}
    settleLate(key, result)
    return {query, result, bytes: json.length, requestedAt, generation}
  }

  async function fetchFromLake(query: ContentQuery): Promise<QueryResult> {
    if (now() < retryAt) throw new Error('The lake was unreachable a moment ago.')
    const before = results
    try {
      const result = await fetch(query)
      results += 1
      endBackoff()
      return result
    } catch (error) {
      // If the lake has answered others in the meantime, this query alone is slow, and they go on.
      if (isOutage(error) && results === before) backOff()
      throw error
    }
  }

  function backOff(): void {
    if (now() < retryAt) return
    retryAt = now() + delay
    delay = Math.min(delay * 2, maxDelay)
  }

  function endBackoff(): void {
    retryAt = 0
    delay = firstDelay
  }

  /**
   * Returns the lake's current result; undefined if there is none within the timeout. While a query takes longer, only the
   * first client waits for it.
   */
  async function refresh(key: string, entry: Entry): Promise<CachedResult | undefined> {
    const isKnownLate = now() < retryAt || late.get(key)?.isPending
    const current = isKnownLate ? undefined : await fetchInTime(key, entry)
    if (!current) noteLate(key, entry)
    return current
  }

  async function fetchInTime(key: string, entry: Entry): Promise<CachedResult | undefined> {
    const fetched = fetchOnce(key, entry.query).catch(() => undefined)
    return withTimeout(timeoutMs, fetched, () => {
      noteLate(key, entry)
      const noted = late.get(key)
      if (!noted) return
      noted.isPending = true
      void fetched.finally(() => (noted.isPending = false))
    })
  }

  function noteLate(key: string, {query, result}: Entry): void {
    if (late.size < maxLate && !late.has(key)) late.set(key, {query, result, isPending: false})
    lateTimer ??= setTimeout(fetchLate, Math.max(firstDelay, retryAt - now())).unref()
  }

  /** Fetches the late results one after the other, and begins again later if the lake is unreachable. */
  async function fetchLate(): Promise<void> {
    for (const [key, {query}] of late) {
      const error: unknown = await fetchOnce(key, query).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (error !== undefined && isOutage(error)) break
      late.delete(key)
    }
    lateTimer = late.size > 0 ? setTimeout(fetchLate, retryAt - now()).unref() : undefined
  }

  /** Tells the listeners of a current result, if clients got a stale one. */
  function settleLate(key: string, {tag, syncTags}: CachedResult): void {
    const stale = late.get(key)?.result
    late.delete(key)
    if (!stale || stale.tag === tag) return
    for (const listener of lateListeners) listener([...new Set([...stale.syncTags, ...syncTags])])
  }

  async function compareOne(tag: string): Promise<Comparison> {
    if (tag === missingResultTag) return now() < retryAt ? 'unknown' : 'changed'
    const key = tag.slice(prefix.length, tag.lastIndexOf(':'))
    const entry = entries.get(key)
    if (!entry) return 'changed'
    const result = isFresh(entry) ? entry.result : await refresh(key, entry)
    if ((result ?? entry.result).tag !== tag) return 'changed'
    return result ? 'same' : 'unknown'
  }

  return {
    async get(query) {
      const key = hash(JSON.stringify([query.query, query.params]))
      const entry = entries.get(key)
      if (!entry) return fetchOnce(key, query)
      return isFresh(entry) ? entry.result : ((await refresh(key, entry)) ?? entry.result)
    },
    fetchUncached: fetchFromLake,
    async compare(tags) {
      const all = await Promise.all(tags.filter(isResultTag).map(compareOne))
      if (all.includes('changed')) return 'changed'
      return all.includes('unknown') ? 'unknown' : 'same'
    },
    endBackoff,
    onLate: (listener) => void lateListeners.push(listener),
  }
}

export function isResultTag(tag: string): boolean {
  return tag.startsWith(prefix)
}

/** Returns whether an error means that the lake is unreachable. Status 400 means that the query is invalid. */
export function isOutage(error: unknown): boolean {
  return !(error instanceof Error && 'statusCode' in error && error.statusCode === 400)
}

/** Resolves with the promise's value, or calls `onTimeout` and resolves with undefined. */
export async function withTimeout<Value>(
  ms: number,
  promise: Promise<Value>,
  onTimeout: () => void = () => {},
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      onTimeout()
      resolve(undefined)
    }, ms)
  })
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
