import {LakeError} from '../error.ts'
import {defaultLimits} from '../limits.ts'
import type {QueryAnswer} from './answer.ts'
import {readReply, type Job, type Message} from './messages.ts'
import {startWorker, WorkerEnded, type WorkerSlot} from './worker-slot.ts'

export interface PoolLimits {
  /** Milliseconds from being asked within which a query is answered or refused. */
  timeout: number
  /** Workers in ordinary times. */
  workers: number
  /** Workers while others are held up by long queries. */
  mostWorkers: number
  /** Milliseconds after which a query is a long one. */
  patience: number
  /** Queries that may wait. */
  mostWaiting: number
  /** Bytes of memory for each worker: a query that needs more is stopped. */
  memory: number
}

/** Two threads leave the rest of a small machine to the lake itself. */
export const defaultPoolLimits: PoolLimits = {
  timeout: defaultLimits.querySeconds * 1000,
  workers: 2,
  mostWorkers: 4,
  patience: 1000,
  mostWaiting: 500,
  memory: defaultLimits.queryBytes,
}

/** Who asks. */
export interface Asker {
  /** Tells when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
  /** Milliseconds, instead of those of the pool. */
  readonly timeout?: number
}

/** Worker threads that evaluate queries, started when they are needed. */
export interface Pool {
  /**
   * Answers a job, or refuses it: `timeout` when it took too long, and was stopped; `unavailable`
   * when too many wait, or it waited for too long itself. A job that nobody waits for is dropped if it has not begun, and stopped
   * once it is a long one.
   */
  run: (job: Job, asker?: Asker) => Promise<QueryAnswer>
  /** Tells every worker, after the queries that it has been given. */
  tell: (message: Message) => void
  /** Stops every query and ends every thread. */
  close: () => Promise<void>
}

interface Entry {
  job: Job
  /** By `performance.now()`; undefined while it waits. */
  begun: number | undefined
  answer: (answer: QueryAnswer) => void
  refuse: (error: unknown) => void
  /** Ends it for a reason, waiting or running. */
  stop: (reason: LakeError) => void
}

export function createPool(limits: PoolLimits): Pool {
  const slots = new Set<WorkerSlot>()
  const waiting = new Set<Entry>()
  let closed = false
  let relief: NodeJS.Timeout | undefined

  function serve(): void {
    for (const next of waiting) {
      const slot = freeSlot()
      if (!slot) break
      waiting.delete(next)
      void work(slot, next)
    }
    watch()
  }

  function freeSlot(): WorkerSlot | undefined {
    for (const slot of slots) if (slot.busySince === undefined) return slot
    if (slots.size >= limits.workers && (slots.size >= limits.mostWorkers || !allAreLong())) return
    const slot = startWorker(limits.memory, () => {
      slots.delete(slot)
      if (!closed) serve()
    })
    slots.add(slot)
    return slot
  }

  function allAreLong(): boolean {
    const begun = performance.now() - limits.patience
    return [...slots].every(({busySince}) => busySince !== undefined && busySince <= begun)
  }

  /** While somebody waits: looks again when the running queries have become long ones. */
  function watch(): void {
    clearTimeout(relief)
    relief = undefined
    if (closed || waiting.size === 0 || slots.size >= limits.mostWorkers) return
    const latest = Math.max(...[...slots].map(({busySince}) => busySince ?? 0))
    const rest = latest + limits.patience - performance.now()
    relief = setTimeout(serve, Math.max(rest, 0) + 1)
  }

  async function work(slot: WorkerSlot, entry: Entry): Promise<void> {
    let why: LakeError | undefined
    entry.begun = performance.now()
    entry.stop = (reason) => {
      why = reason
      retire(slot)
    }
    try {
      entry.answer(readReply(await slot.run(entry.job)))
    } catch (error) {
      entry.refuse(error instanceof WorkerEnded ? (why ?? causeOf(error)) : error)
    } finally {
      entry.stop = () => {}
      if (!closed) serve()
      if (slots.size > limits.workers && idleSlots() > 1) retire(slot)
    }
  }

  function idleSlots(): number {
    return [...slots].filter(({busySince}) => busySince === undefined).length
  }

  /** What is short is worth finishing: the thread lives on, and knows the documents. */
  function leave(entry: Entry): void {
    if (entry.begun === undefined) return entry.stop(nobodyWaits())
    const rest = entry.begun + limits.patience - performance.now()
    setTimeout(() => entry.stop(nobodyWaits()), Math.max(rest, 0)).unref()
  }

  /** From here on the slot is given nothing more. */
  function retire(slot: WorkerSlot): void {
    slots.delete(slot)
    void slot.end()
  }

  function causeOf(error: WorkerEnded): unknown {
    if (closed) return closing()
    return error.outOfMemory ? tooMuchMemory() : error
  }

  return {
    run(job, asker) {
      if (closed) return Promise.reject(closing())
      const {signal, timeout = limits.timeout} = asker ?? {}
      if (signal?.aborted) return Promise.reject(nobodyWaits())
      if (waiting.size >= limits.mostWaiting) return Promise.reject(tooMany())
      return new Promise((resolve, reject) => {
        const late = () => entry.stop(hadItsTime(entry, timeout) ? tooLong(timeout) : tooMany())
        const timer = setTimeout(late, timeout)
        const entry: Entry = {
          job,
          begun: undefined,
          answer(answer) {
            clearTimeout(timer)
            resolve(answer)
          },
          refuse(error) {
            clearTimeout(timer)
            reject(error)
          },
          stop(reason) {
            waiting.delete(entry)
            entry.refuse(reason)
          },
        }
        waiting.add(entry)
        signal?.addEventListener('abort', () => leave(entry))
        serve()
      })
    },
    tell(message) {
      for (const slot of slots) slot.tell(message)
    },
    async close() {
      closed = true
      clearTimeout(relief)
      for (const entry of waiting) entry.stop(closing())
      await Promise.all([...slots].map((slot) => slot.end()))
    },
  }
}

/** What waited for longer than it ran is not to blame for being late. */
function hadItsTime({begun}: Entry, timeout: number): boolean {
  return begun !== undefined && performance.now() - begun > timeout / 2
}

/** Sanity's own words for it could not be found documented; clients read any `description`. */
function tooLong(timeout: number): LakeError {
  const description = `The query was stopped: it took more than ${timeout / 1000} seconds. Ask for less at once, or name types and ids that narrow it.`
  return new LakeError('timeout', description, {type: 'queryTimeoutError', description})
}

function tooMuchMemory(): LakeError {
  return new LakeError(
    'too_large',
    'The query was stopped: it needs more memory than one query may have. Ask for less at once.',
  )
}

function tooMany(): LakeError {
  return new LakeError('unavailable', 'Too many queries are waiting: try again in a moment.')
}

function closing(): LakeError {
  return new LakeError('unavailable', 'The lake is closing.')
}

function nobodyWaits(): LakeError {
  return new LakeError(
    'unavailable',
    'The query was dropped: nobody waits for its answer any more.',
  )
}
