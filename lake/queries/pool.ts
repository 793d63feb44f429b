import {LakeError} from '../error.ts'
import type {QueryAnswer} from './answer.ts'
import {readReply, type Job, type Message} from './messages.ts'
import {startWorker, WorkerEnded, type WorkerSlot} from './worker-slot.ts'

export interface PoolLimits {
  /** Milliseconds that one query may take, waiting not counted. */
  timeout: number
  /** Workers in ordinary times. */
  workers: number
  /** Workers while others are held up by long queries. */
  mostWorkers: number
  /** Milliseconds after which a query is a long one. */
  patience: number
  /** Queries that may wait. */
  mostWaiting: number
  /** Megabytes of memory for each worker: a query that needs more is stopped. */
  memory: number
}

/** Sanity's limit for a query; two threads leave the rest of a small machine to the lake itself. */
export const defaultPoolLimits: PoolLimits = {
  timeout: 60_000,
  workers: 2,
  mostWorkers: 4,
  patience: 1000,
  mostWaiting: 500,
  memory: 1024,
}

/** Worker threads that evaluate queries, started when they are needed. */
export interface Pool {
  /**
   * Answers a job, or refuses it: `timeout` when it took too long, and was stopped; `unavailable`
   * when too many wait. A job whose signal is aborted is dropped if nobody has begun with it, and
   * stopped once it is a long one.
   */
  run: (job: Job, signal?: AbortSignal) => Promise<QueryAnswer>
  /** Tells every worker, after the queries that it has been given. */
  tell: (message: Message) => void
  /** Stops every query and ends every thread. */
  close: () => Promise<void>
}

interface Waiting {
  job: Job
  signal: AbortSignal | undefined
  resolve: (answer: QueryAnswer) => void
  reject: (error: unknown) => void
}

export function createPool(limits: PoolLimits): Pool {
  const slots = new Set<WorkerSlot>()
  const waiting = new Set<Waiting>()
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

  async function work(slot: WorkerSlot, {job, signal, resolve, reject}: Waiting): Promise<void> {
    const stop = stopper(slot, signal)
    try {
      resolve(readReply(await slot.run(job)))
    } catch (error) {
      reject(error instanceof WorkerEnded ? stop.reason(error) : error)
    } finally {
      stop.clear()
      if (slots.size > limits.workers) retire(slot)
      if (!closed) serve()
    }
  }

  /** Ends the slot's thread when its query takes too long, or long and for nobody. */
  function stopper(slot: WorkerSlot, signal: AbortSignal | undefined) {
    let late = false
    const start = performance.now()
    const timer = setTimeout(() => {
      late = true
      retire(slot)
    }, limits.timeout)
    let abandoned: NodeJS.Timeout | undefined
    const abandon = () => {
      const rest = start + limits.patience - performance.now()
      abandoned = setTimeout(() => retire(slot), Math.max(rest, 0))
    }
    signal?.addEventListener('abort', abandon)
    return {
      reason: (error: WorkerEnded): unknown =>
        late ? tooLong(limits.timeout) : causeOf(error, signal),
      clear() {
        clearTimeout(timer)
        clearTimeout(abandoned)
        signal?.removeEventListener('abort', abandon)
      },
    }
  }

  /** From here on the slot is given nothing more. */
  function retire(slot: WorkerSlot): void {
    slots.delete(slot)
    void slot.end()
  }

  function causeOf(error: WorkerEnded, signal: AbortSignal | undefined): unknown {
    if (closed) return closing()
    if (signal?.aborted) return nobodyWaits()
    return error.outOfMemory ? tooMuchMemory() : error
  }

  return {
    run(job, signal) {
      if (closed) return Promise.reject(closing())
      if (signal?.aborted) return Promise.reject(nobodyWaits())
      if (waiting.size >= limits.mostWaiting) return Promise.reject(tooMany())
      return new Promise((resolve, reject) => {
        const entry: Waiting = {job, signal, resolve, reject}
        waiting.add(entry)
        signal?.addEventListener('abort', () => {
          if (waiting.delete(entry)) reject(nobodyWaits())
        })
        serve()
      })
    },
    tell(message) {
      for (const slot of slots) slot.tell(message)
    },
    async close() {
      closed = true
      clearTimeout(relief)
      for (const {reject} of waiting) reject(closing())
      waiting.clear()
      await Promise.all([...slots].map((slot) => slot.end()))
    },
  }
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
