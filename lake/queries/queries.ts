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

/** Where all GROQ of the outside world is evaluated: nothing that it asks can hold up the lake. */
export interface Queries {
  /** Refuses as `query` does, and `timeout` or `unavailable` as the pool of workers does. */
  ask: (dataset: ReadableDataset, request: QueryRequest, asker?: Asker) => Promise<QueryAnswer>
  /** The documents that a mutation by query is for. Refuses as `ask` does. */
  select: (
    dataset: ReadableDataset,
    asked: Pick<QueryRequest, 'query' | 'params'>,
    asker?: Asker,
  ) => Promise<Selected>
  /**
   * A listener's filter, as a function over documents. Throws as `compileFilter` does; the function
   * refuses as it does, and as the pool of workers does.
   */
  filter: (text: string, params: JsonObject) => DocumentFilter
  /** Does some work while no worker evaluates anything, and so reads no store. */
  whenIdle: <T>(work: () => T) => Promise<T>
  /** To be called before a dataset's file is removed. */
  forget: (dataset: ReadableDataset) => void
  close: () => Promise<void>
}

/** Which documents a query returns, and the tags of what could change that. */
export interface Selected {
  ids: string[]
  syncTags: string[]
}

/** Which of the documents it matches, one answer for each. */
export type DocumentFilter = (documents: LakeDocument[]) => Promise<boolean[]>

/** What a query may read in the thread where everything else waits: a few milliseconds of work. */
const quick = {documents: 200, bytes: 1_000_000}
/** Longer texts and params are not even looked at there. */
const quickLength = 20_000

/**
 * Queries that are simple and read little are answered at once; the rest go to worker threads.
 * Whether a query reads little shows when it is tried, and is remembered when it does not.
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
      `The listener's filter takes more than ${filterTimeout / 1000} seconds for the documents of one transaction. Listen to more with less, and filter what comes.`,
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

/** Figures for the workers, and for listeners' filters. */
export interface QueryLimits extends PoolLimits {
  /** Milliseconds for the documents of one transaction. */
  filterTimeout: number
}

const usualLimits: QueryLimits = {
  ...defaultPoolLimits,
  filterTimeout: defaultLimits.filterSeconds * 1000,
}

/** The names added last. */
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
