import type {ContentQuery, QueryResult} from '../lake/client.ts'

/** A result and a tag that identifies it. */
interface TaggedResult extends QueryResult {
  tag: string
}

export interface LateResults {
  /** Notes that a client got a stale result. It is fetched again until the lake returns the current one. */
  note: (key: string, stale: {query: ContentQuery; result: TaggedResult}) => void
  /** Notes that the lake returned the current result. */
  settle: (key: string, current: TaggedResult) => void
  /** Calls `listener` with the sync tags of each stale and current result that differ. */
  subscribe: (listener: (syncTags: string[]) => void) => void
}

export interface LateResultsOptions {
  /** Fetches the current result, and calls `settle`. Rejects if the lake is unreachable. */
  fetch: (key: string, query: ContentQuery) => Promise<unknown>
  /** Returns the milliseconds until the lake may be asked again. */
  delay: () => number
}

/** How many stale results are remembered. */
const maxResults = 1000

/**
 * Creates a list of the stale results that clients got because the lake was slow or unreachable. Who has one does not
 * know that it is stale, so the listeners are told when the current one arrives.
 */
export function createLateResults({fetch, delay}: LateResultsOptions): LateResults {
  const late = new Map<string, {query: ContentQuery; result: TaggedResult}>()
  const listeners: ((syncTags: string[]) => void)[] = []
  let timer: NodeJS.Timeout | undefined

  function plan(): void {
    timer ??= setTimeout(() => void fetchAll(), delay()).unref()
  }

  /** Fetches one after the other, until the lake is unreachable. */
  async function fetchAll(): Promise<void> {
    try {
      for (const [key, {query}] of late) {
        await fetch(key, query)
        late.delete(key)
      }
    } catch {
      // The next attempt begins with the one that failed.
    }
    timer = undefined
    if (late.size > 0) plan()
  }

  return {
    note(key, stale) {
      if (late.size < maxResults && !late.has(key)) late.set(key, stale)
      plan()
    },
    settle(key, {tag, syncTags}) {
      const stale = late.get(key)?.result
      late.delete(key)
      if (!stale || stale.tag === tag) return
      const tags = [...new Set([...stale.syncTags, ...syncTags])]
      for (const listener of listeners) listener(tags)
    },
    subscribe: (listener) => void listeners.push(listener),
  }
}
