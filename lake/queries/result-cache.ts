import {hash} from 'node:crypto'
import {LRUCache} from 'lru-cache'
import type {ReadableDataset} from '../dataset.ts'
import type {QueryRequest} from '../groq/query.ts'
import {writeCount} from '../store/database.ts'
import type {QueryAnswer} from './answer.ts'
import type {Asker} from './client.ts'

/** Caches results of queries until the next write, and evaluates identical concurrent queries once. */
export interface ResultCache {
  /**
   * Returns the cached result, or that of `answerNow`, or of `evaluate` if that returns undefined. The result of `answerNow`
   * is cached if it took long, or else from the second time on. The signal of `evaluate` is aborted once all callers have left.
   */
  get: (
    dataset: ReadableDataset,
    request: QueryRequest,
    asker: Asker,
    evaluate: (signal: AbortSignal) => Promise<QueryAnswer>,
    answerNow?: () => QueryAnswer | undefined,
  ) => Promise<QueryAnswer>
}

/** An evaluation that runs. */
interface Flight {
  answer: Promise<QueryAnswer>
  callers: number
  leave: () => void
}

/** The cached results of one dataset, for one number of writes. */
interface State {
  /** The prefix of the cache keys of its results. */
  id: number
  writes: number
  keys: Set<string>
  flights: Map<string, Flight>
}

interface Entry {
  answer: QueryAnswer
  state: State
}

/** The maximum length of a query. Longer ones are evaluated each time. */
const maxRequest = 20_000

/** Milliseconds of `answerNow` that cost more than the cached result costs the garbage collector. */
const longMs = 0.5

/** `maxBytes`: for all results; one result may take an eighth of it. `now`: returns milliseconds. */
export function createResultCache(
  maxBytes: number,
  now: () => number = () => performance.now(),
): ResultCache {
  const current = new WeakMap<ReadableDataset, State>()
  const isRepeated = createRecentKeys()
  const entries = new LRUCache<string, Entry>({
    // The library takes 0 for no limit.
    maxSize: Math.max(maxBytes, 1),
    maxEntrySize: Math.max(Math.floor(maxBytes / 8), 1),
    sizeCalculation: ({answer}) => sizeOf(answer),
    dispose: ({state}, key) => state.keys.delete(key),
  })
  let states = 0

  function stateOf(dataset: ReadableDataset): State {
    const writes = writeCount(dataset.database)
    const known = current.get(dataset)
    if (known?.writes === writes) return known
    for (const key of known?.keys ?? []) entries.delete(key)
    states += 1
    const state: State = {id: states, writes, keys: new Set(), flights: new Map()}
    current.set(dataset, state)
    return state
  }

  function store(state: State, key: string, answer: QueryAnswer): void {
    const whole = `${state.id} ${key}`
    entries.set(whole, {answer, state})
    if (entries.has(whole)) state.keys.add(whole)
  }

  function start(
    dataset: ReadableDataset,
    state: State,
    key: string,
    evaluate: (signal: AbortSignal) => Promise<QueryAnswer>,
  ): Flight {
    const controller = new AbortController()
    const flight: Flight = {
      answer: evaluate(controller.signal),
      callers: 0,
      leave() {
        flight.callers -= 1
        if (flight.callers > 0) return
        if (state.flights.get(key) === flight) state.flights.delete(key)
        controller.abort()
      },
    }
    state.flights.set(key, flight)
    const end = (answer?: QueryAnswer): void => {
      if (state.flights.get(key) === flight) state.flights.delete(key)
      // After a write during the evaluation, the result is stale, or newer than the state's number of writes.
      if (answer && dataset.database.isOpen && stateOf(dataset) === state) store(state, key, answer)
    }
    flight.answer.then(end, () => end())
    return flight
  }

  return {
    async get(dataset, request, asker, evaluate, answerNow) {
      const key = keyOf(request, asker)
      if (key === undefined) {
        return answerNow?.() ?? evaluate(asker.signal ?? new AbortController().signal)
      }
      const state = stateOf(dataset)
      const entry = entries.get(`${state.id} ${key}`)
      if (entry) return entry.answer
      let flight = state.flights.get(key)
      if (!flight) {
        const begun = now()
        const answer = answerNow?.()
        if (answer) {
          if (now() - begun >= longMs || isRepeated(key)) store(state, key, answer)
          return answer
        }
        flight = start(dataset, state, key, evaluate)
      }
      flight.callers += 1
      const {signal} = asker
      if (signal?.aborted) flight.leave()
      else signal?.addEventListener('abort', flight.leave)
      try {
        return await flight.answer
      } finally {
        signal?.removeEventListener('abort', flight.leave)
      }
    },
  }
}

/** How many of the last keys are known at least, and up to which length: together at most 4 MB. */
const fewestRecent = 1000
const longestRecent = 2000

/**
 * Returns a function that returns whether a key is among the last ones. An answer that takes a moment is only cached when it
 * is asked for again: most are not, and the garbage collector would have to copy and keep all of them. A longer key counts as known.
 */
function createRecentKeys(): (key: string) => boolean {
  let recent = new Set<string>()
  let older = recent
  return (key) => {
    if (key.length > longestRecent || recent.has(key) || older.has(key)) return true
    if (recent.size >= fewestRecent) {
      older = recent
      recent = new Set()
    }
    recent.add(key)
    return false
  }
}

/** Functions whose result depends on more than the documents and the request. */
const changing = /\b(now|identity)\b/

/**
 * Returns the same key for requests that have the same result in the same dataset; undefined if the result must
 * not be cached. Includes everything that decides what the viewer may see, and how large the result may be.
 */
function keyOf(request: QueryRequest, {client}: Asker): string | undefined {
  const {query, params, perspective, viewer, resultSourceMap} = request
  if (query.length > maxRequest || changing.test(query)) return undefined
  const rights = viewer.kind === 'user' ? viewer.role : viewer.kind
  const limits = client?.isAnonymous ?? false
  const text = JSON.stringify([rights, limits, perspective, resultSourceMap, query, params])
  if (text.length > 2 * maxRequest) return undefined
  return hash('sha256', text, 'base64')
}

function sizeOf({result, syncTags, resultSourceMap = ''}: QueryAnswer): number {
  // A character takes one or two bytes; the constant is an estimate for the objects.
  return 2 * (result.length + syncTags.join('').length + resultSourceMap.length) + 1000
}
