import type {ReadableDataset} from '../dataset.ts'
import {isSimple} from '../groq/is-simple.ts'
import {parseQuery} from '../groq/parse-query.ts'
import {prepareQuery} from '../groq/prepare.ts'
import {query, type QueryRequest} from '../groq/query.ts'
import {BeyondBudget, createReadBudget} from '../groq/read-budget.ts'
import {fileOf} from '../store/database.ts'
import {answerOf, type QueryAnswer} from './answer.ts'
import {createPool, defaultPoolLimits, type Asker, type PoolLimits} from './pool.ts'

/** Where every query of the outside world is answered: nothing that it asks can hold up the lake. */
export interface Queries {
  /** Refuses as `query` does, and `timeout` or `unavailable` as the pool of workers does. */
  ask: (dataset: ReadableDataset, request: QueryRequest, asker?: Asker) => Promise<QueryAnswer>
  /** To be called before a dataset's file is removed. */
  forget: (dataset: ReadableDataset) => void
  close: () => Promise<void>
}

/** What a query may read in the thread where everything else waits: a few milliseconds of work. */
const quick = {documents: 200, bytes: 1_000_000}
/** Longer texts and params are not even looked at there. */
const quickLength = 20_000

/**
 * Queries that are simple and read little are answered at once; the rest go to worker threads.
 * Whether a query reads little shows when it is tried, and is remembered when it does not.
 */
export function createQueries(limits: Partial<PoolLimits> = {}): Queries {
  const pool = createPool({...defaultPoolLimits, ...limits})
  const large = createMemory(1000)

  async function askHere(
    dataset: ReadableDataset,
    request: QueryRequest,
  ): Promise<QueryAnswer | undefined> {
    if (!isShort(request)) return undefined
    const {tree, key} = parseQuery(request.query, request.params)
    const name = `${dataset.project}/${dataset.name} ${String(request.perspective)} ${request.query}`
    if (large.has(name) || !isSimple(prepareQuery(key, tree))) return undefined
    try {
      return answerOf(await query(dataset, request, createReadBudget(quick)))
    } catch (error) {
      if (!(error instanceof BeyondBudget)) throw error
      large.add(name)
      return undefined
    }
  }

  return {
    async ask(dataset, request, asker) {
      const answer = await askHere(dataset, request)
      if (answer) return answer
      const {project, name} = dataset
      const time = dataset.now().toISOString()
      return pool.run({file: fileOf(dataset.database), project, name, time, request}, asker)
    },
    forget: (dataset) => pool.tell({kind: 'close', file: fileOf(dataset.database)}),
    close: pool.close,
  }
}

function isShort({query: text, params}: QueryRequest): boolean {
  return text.length <= quickLength && JSON.stringify(params).length <= quickLength
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
