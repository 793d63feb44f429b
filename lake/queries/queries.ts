import type {ReadableDataset} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {checkText} from '../groq/check-text.ts'
import type {QueryRequest} from '../groq/query.ts'
import {selectionRequest} from '../groq/selection-request.ts'
import {defaultLimits} from '../limits.ts'
import {fileOf} from '../store/database.ts'
import type {QueryAnswer} from './answer.ts'
import type {Asker, Client} from './client.ts'
import {createFilters, type DocumentFilter} from './filters.ts'
import type {QueryJob, RuleOutcome, WebhookJob} from './messages.ts'
import {createParseFailures} from './parse-failures.ts'
import {createResultCache} from './result-cache.ts'
import {queryForLog} from './query-for-log.ts'
import {createPool} from './pool.ts'
import {createShortQueries} from './short-queries.ts'
import {defaultPoolLimits, type PoolLimits} from './pool-limits.ts'
import type {StartWorker} from './worker-slot.ts'

/**
 * Parses and evaluates all GROQ of clients in worker threads, so that no query can block the lake. Only short ones are
 * repeated on the main thread (`short-queries.ts`).
 */
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
   * Compiles a listener's filter to a function over documents. Throws like `compileFilter` and the pool, and so
   * does the function.
   */
  filter: (text: string, params: JsonObject, client: Client) => Promise<DocumentFilter>
  /**
   * Evaluates the rules of webhooks on the changes of a transaction: one outcome for each task. Throws like the pool,
   * with `timeout` if all of them together take longer than `timeoutMs`.
   */
  webhooks: (
    dataset: ReadableDataset,
    job: Pick<WebhookJob, 'rules' | 'changes' | 'tasks' | 'identity' | 'maxPayload'>,
    timeoutMs: number,
  ) => Promise<RuleOutcome[]>
  /** Returns how a query is evaluated, as JSON of `Explanation`. Throws like `ask`. */
  explain: (dataset: ReadableDataset, request: QueryRequest, asker?: Asker) => Promise<string>
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

/**
 * Creates the evaluator. Listeners' filters have a pool of their own: events are not delayed by queries, and
 * filters read no store.
 */
export function createQueries(
  limits: Partial<QueryLimits> = {},
  warn: (text: string) => void = () => {},
  startWorker?: StartWorker,
): Queries {
  const {filterTimeout, slowMs, result, anonymousResult, cacheBytes, ...poolLimits} = {
    ...usualLimits,
    ...limits,
  }
  const pool = createPool(poolLimits, startWorker)
  const filterLimits = {...defaultPoolLimits, ...filterWorkers, memory: poolLimits.memory}
  const filterPool = createPool(filterLimits, startWorker)
  const filters = createFilters(filterPool, filterTimeout)
  const failures = createParseFailures()
  const results = createResultCache(cacheBytes)
  const short = createShortQueries()

  /** Refuses texts that cannot be parsed or that would take too long, before `work` needs a worker. */
  async function checked<T>(
    {query, params}: Pick<QueryRequest, 'query' | 'params'>,
    work: () => Promise<T>,
  ): Promise<T> {
    checkText(query)
    failures.check(query, params)
    try {
      return await work()
    } catch (error) {
      failures.add(query, params, error)
      throw error
    }
  }

  function maxResultFor(asker: Asker | undefined): number {
    return asker?.client?.isAnonymous ? anonymousResult : result
  }

  async function answer(
    kind: QueryJob['kind'],
    dataset: ReadableDataset,
    request: QueryRequest,
    asker?: Asker,
  ): Promise<QueryAnswer> {
    const {project, name} = dataset
    const maxResult = maxResultFor(asker)
    const time = dataset.now().toISOString()
    const file = fileOf(dataset.database)
    const job = {kind, file, project, name, time, request, maxResult, slowMs}
    const log = (what: string, why: string): void =>
      warn(
        `Slow query, ${what} in ${project}/${name}: ${why.replace(/\.$/, '')}. Query: ${queryForLog(request.query)}`,
      )
    try {
      const {slow, ...found} = await checked(request, () => pool.run(job, asker))
      if (kind === 'query') short.note(request, {...found, ...(slow && {slow})})
      if (slow) log(`${Math.round(slow.ms)} ms`, slow.why)
      return found
    } catch (error) {
      if (error instanceof LakeError && error.code === 'timeout') {
        log('stopped after its time limit', '`npm run lake -- explain` shows its plan')
      }
      throw error
    }
  }

  return {
    ask: (dataset, request, asker = {}) =>
      results.get(
        dataset,
        request,
        asker,
        (signal) => answer('query', dataset, request, {...asker, signal}),
        () => short.answer(dataset, request, maxResultFor(asker)),
      ),
    async select(dataset, asked, asker) {
      const request = selectionRequest(asked)
      const selected = await answer('selection', dataset, request, asker)
      return {ids: JSON.parse(selected.result), syncTags: selected.syncTags}
    },
    filter: (query, params, client) =>
      checked({query, params}, () => filters.compile(query, params, client)),
    async webhooks(dataset, job, timeout) {
      const {project, name} = dataset
      const time = dataset.now().toISOString()
      const found = await pool.run(
        {kind: 'webhook', file: fileOf(dataset.database), project, name, time, ...job},
        {client: webhookClient, timeout},
      )
      return JSON.parse(found.result)
    },
    explain: async (dataset, request, asker) =>
      (await answer('explain', dataset, request, asker)).result,
    whenIdle: pool.whenIdle,
    forget: (dataset) => pool.tell({kind: 'close', file: fileOf(dataset.database)}),
    async close() {
      await Promise.all([pool.close(), filterPool.close()])
    },
  }
}

/** Webhooks take turns with other clients: they read the store, so they share the workers of queries. */
const webhookClient: Client = {key: 'webhooks', isAnonymous: false}

/** The second worker starts while a slow filter blocks the first one. */
const filterWorkers = {workers: 1, mostWorkers: 2, patience: 250, idleWorkers: 0}

/** Limits for the workers and for listeners' filters. */
export interface QueryLimits extends PoolLimits {
  /** Milliseconds for the documents of one transaction. */
  filterTimeout: number
  /** Milliseconds from which a query is logged as slow. */
  slowMs: number
  /** Characters of a result. */
  result: number
  /** The same for a client without a token. */
  anonymousResult: number
  /** Bytes of all cached results. */
  cacheBytes: number
}

const usualLimits: QueryLimits = {
  ...defaultPoolLimits,
  filterTimeout: defaultLimits.filterSeconds * 1000,
  slowMs: defaultLimits.slowQuerySeconds * 1000,
  result: defaultLimits.resultBytes,
  anonymousResult: defaultLimits.anonymousResultBytes,
  cacheBytes: defaultLimits.resultCacheBytes,
}
