import {LRUCache} from 'lru-cache'
import type {JsonObject, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import type {FilterJob, FilterOutcome} from './messages.ts'
import type {Client} from './client.ts'
import type {Pool} from './pool.ts'

/** Returns for each document whether it matches. */
export type DocumentFilter = (documents: LakeDocument[]) => Promise<boolean[]>

export interface Filters {
  /** Throws like `compileFilter` and the pool, and so does the function. */
  compile: (text: string, params: JsonObject, client: Client) => Promise<DocumentFilter>
}

/** One filter and the documents of one transaction. */
interface Task {
  query: string
  params: JsonObject
  documents: LakeDocument[]
  client: Client
  resolve: (matches: boolean[]) => void
  reject: (error: unknown) => void
}

/** Milliseconds for several filters together. If they take longer, each is evaluated alone. */
const batchTimeout = 500
/** A filter that takes longer is evaluated alone from then on. */
const slowMs = 50
const maxSlow = 1000

/**
 * Evaluates listeners' filters in a pool. The filters of one client for one transaction are one job. A slow
 * filter is a job of its own, so that the others do not wait for it.
 */
export function createFilters(pool: Pool, timeout: number): Filters {
  const pending = new Map<string, Task[]>()
  const slow = new LRUCache<string, true>({max: maxSlow})

  function evaluate(task: Omit<Task, 'resolve' | 'reject'>): Promise<boolean[]> {
    return new Promise((resolve, reject) => {
      if (pending.size === 0) setImmediate(flush)
      const whole = {...task, resolve, reject}
      const key = slow.has(nameOf(task)) ? `${pending.size} alone` : task.client.key
      const batch = pending.get(key)
      if (batch) batch.push(whole)
      else pending.set(key, [whole])
    })
  }

  function flush(): void {
    const batches = [...pending.values()]
    pending.clear()
    for (const batch of batches) void run(batch)
  }

  async function run(batch: Task[]): Promise<void> {
    const [first] = batch
    if (!first) return
    const isAlone = batch.length === 1
    const limit = isAlone ? timeout : Math.min(timeout, batchTimeout)
    try {
      const {result} = await pool.run(jobOf(batch), {client: first.client, timeout: limit})
      const outcomes: FilterOutcome[] = JSON.parse(result)
      for (const [index, task] of batch.entries()) settle(task, outcomes[index])
    } catch (error) {
      for (const task of batch) {
        remember(task, true)
        if (isAlone) task.reject(explain(error, timeout))
        else void run([task])
      }
    }
  }

  function settle(task: Task, outcome: FilterOutcome | undefined): void {
    if (outcome === undefined)
      return task.reject(new Error('The worker returned no result for a filter.'))
    if (outcome.kind === 'matches') {
      remember(task, outcome.ms > slowMs)
      task.resolve(outcome.matches)
    } else if (outcome.kind === 'refusal') {
      task.reject(new LakeError(outcome.code, outcome.message, outcome.details))
    } else task.reject(new Error(`A listener's filter failed: ${outcome.error}`))
  }

  function remember(task: Task, isSlow: boolean): void {
    const name = nameOf(task)
    if (isSlow) slow.set(name, true)
    else slow.delete(name)
  }

  return {
    async compile(query, params, client) {
      const filter: DocumentFilter = (documents) => evaluate({query, params, documents, client})
      await filter([])
      return filter
    },
  }
}

function nameOf({query, params}: Pick<Task, 'query' | 'params'>): string {
  return `${query}\n${JSON.stringify(params)}`
}

/** Documents that several listeners receive are sent to the worker once. */
function jobOf(batch: Task[]): FilterJob {
  const numbers = new Map<LakeDocument, number>()
  const numberOf = (document: LakeDocument): number => {
    const number = numbers.get(document) ?? numbers.size
    numbers.set(document, number)
    return number
  }
  const filters = batch.map(({query, params, documents}) => ({
    query,
    params,
    documents: documents.map(numberOf),
  }))
  return {kind: 'filter', filters, documents: [...numbers.keys()]}
}

function explain(error: unknown, timeout: number): unknown {
  if (!(error instanceof LakeError) || error.code !== 'timeout') return error
  return new LakeError(
    'timeout',
    `The listener's filter takes more than ${timeout / 1000} seconds for the documents of one transaction. Simplify the listener's filter and filter the events in your own code.`,
  )
}
