import type {ReadableDataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {compileFilter} from '../groq/compile-filter.ts'
import {isSimple} from '../groq/is-simple.ts'
import {parseQuery} from '../groq/parse-query.ts'
import {prepareQuery} from '../groq/prepare.ts'
import {query, type QueryRequest} from '../groq/query.ts'
import {BeyondBudget, createReadBudget} from '../groq/read-budget.ts'
import {selectDocuments, selectionRequest} from '../groq/select-documents.ts'
import {defaultLimits} from '../limits.ts'
import {fileOf} from '../store/database.ts'
import {answerOf, type QueryAnswer} from './answer.ts'
import type {QueryJob} from './messages.ts'
import {createPool, defaultPoolLimits, type Asker, type PoolLimits} from './pool.ts'
import {createTurns} from './turns.ts'

/** Evaluates all GROQ of clients, so that no query can block the lake. */
export interface Queries {
  /** Evaluates a query. Throws like `query`, and `timeout` or `unavailable` like the pool. */
  ask: (dataset: ReadableDataset, request: QueryRequest, asker?: Asker) => Promise<QueryAnswer>
  /** Returns the documents that a mutation by query selects. Throws like `ask`. */
  select: (
    dataset: ReadableDataset,
    asked: Pick<QueryRequest, 'query' | 'params'>,
    asker?: Asker,
  ) => Promise<Selected>
  /**
   * Compiles a listener's filter to a function over documents. Throws like `compileFilter`; the function also
   * throws like the pool.
   */
  filter: (text: string, params: JsonObject) => DocumentFilter
  /** Runs some work while no worker evaluates anything, so no store is being read. */
  whenIdle: <T>(work: () => T) => Promise<T>
  /** Must be called before a dataset's file is removed. */
  forget: (dataset: ReadableDataset) => void
  close: () => Promise<void>
}

/** The ids of the documents that a query returns, and the tags of changes that can affect it. */
export interface Selected {
  ids: string[]
  syncTags: string[]
}

/** Returns for each document whether it matches. */
export type DocumentFilter = (documents: LakeDocument[]) => Promise<boolean[]>

/** What a query may read in the main thread: a few milliseconds of work. */
const quick = {documents: 200, bytes: 1_000_000}
/** Longer queries and params always go to a worker. */
const quickLength = 20_000

/**
 * Creates the evaluator. Simple queries that read little are evaluated in the main thread, all others in
 * worker threads. A query that exceeds its read budget is remembered and goes to a worker from then on.
 */
export function createQueries(limits: Partial<QueryLimits> = {}): Queries {
  const {filterTimeout, ...poolLimits} = {...usualLimits, ...limits}
  const pool = createPool(poolLimits)
  const large = createMemory(1000)
  const turn = createTurns()

  async function answer(
    kind: QueryJob['kind'],
    dataset: ReadableDataset,
    request: QueryRequest,
    asker?: Asker,
  ): Promise<QueryAnswer> {
    const known = await answerHere(kind, dataset, request)
    if (known) return known
    const {project, name} = dataset
    const time = dataset.now().toISOString()
    const file = fileOf(dataset.database)
    return pool.run({kind, file, project, name, time, request}, asker)
  }

  async function answerHere(
    kind: QueryJob['kind'],
    dataset: ReadableDataset,
    request: QueryRequest,
  ): Promise<QueryAnswer | undefined> {
    if (!isShort(request)) return undefined
    const {tree, key} = parseQuery(request.query, request.params)
    const name = `${dataset.project}/${dataset.name} ${String(request.perspective)} ${request.query}`
    if (large.has(name) || !isSimple(prepareQuery(key, tree))) return undefined
    try {
      const evaluate = kind === 'selection' ? selectDocuments : query
      return answerOf(await evaluate(dataset, request, createReadBudget(quick)))
    } catch (error) {
      if (!(error instanceof BeyondBudget)) throw error
      large.add(name)
      return undefined
    }
  }

  function filter(text: string, params: JsonObject): DocumentFilter {
    const {matches, isQuick} = compileFilter(text, params)
    return async (documents) => {
      if (!isQuick) return filterElsewhere(text, params, documents)
      const answers: boolean[] = []
      for (const document of documents) {
        await turn()
        answers.push(matches(document))
      }
      return answers
    }
  }

  async function filterElsewhere(
    text: string,
    params: JsonObject,
    documents: LakeDocument[],
  ): Promise<boolean[]> {
    const job = {kind: 'filter', query: text, params, documents} as const
    const {result} = await pool.run(job, {timeout: filterTimeout}).catch(sayFilter)
    return JSON.parse(result)
  }

  function sayFilter(error: unknown): never {
    if (!(error instanceof LakeError) || error.code !== 'timeout') throw error
    throw new LakeError(
      'timeout',
      `The listener's filter takes more than ${filterTimeout / 1000} seconds for the documents of one transaction. Simplify the listener's filter and filter the events in your own code.`,
    )
  }

  return {
    ask: (dataset, request, asker) => answer('query', dataset, request, asker),
    async select(dataset, asked, asker) {
      await turn()
      const request = selectionRequest(asked)
      const {result, syncTags} = await answer('selection', dataset, request, asker)
      return {ids: JSON.parse(result), syncTags}
    },
    filter,
    whenIdle: pool.whenIdle,
    forget: (dataset) => pool.tell({kind: 'close', file: fileOf(dataset.database)}),
    close: pool.close,
  }
}

function isShort({query: text, params}: QueryRequest): boolean {
  return text.length <= quickLength && JSON.stringify(params).length <= quickLength
}

/** Limits for the workers and for listeners' filters. */
export interface QueryLimits extends PoolLimits {
  /** Milliseconds for the documents of one transaction. */
  filterTimeout: number
}

const usualLimits: QueryLimits = {
  ...defaultPoolLimits,
  filterTimeout: defaultLimits.filterSeconds * 1000,
}

/** Remembers the names that were added last. */
function createMemory(most: number): {has: (name: string) => boolean; add: (name: string) => void} {
  const names = new Set<string>()
  return {
    has: (name) => names.has(name),
    add(name) {
      names.add(name)
      const [oldest] = names
      if (names.size > most && oldest !== undefined) names.delete(oldest)
    },
  }
}
