import {LakeError} from '../error.ts'
import {defaultLimits} from '../limits.ts'
import type {QueryAnswer} from './answer.ts'
import {ownClient, type Client} from './client.ts'
import {createFairQueue} from './fair-queue.ts'
import {createHold} from './hold.ts'
import {readReply, type Job, type Message} from './messages.ts'
import {startWorker, WorkerEnded, type WorkerSlot} from './worker-slot.ts'

export interface PoolLimits {
  /** Milliseconds that a query may be queued while no worker is ready. */
  waitTimeout: number
  /** Milliseconds that its evaluation may take, from the moment that a ready worker receives it. */
  timeout: number
  /** The same for a client without a token. */
  anonymousTimeout: number
  /** The normal number of workers. */
  workers: number
  /** The maximum number of workers while others are blocked by long queries. */
  mostWorkers: number
  /** The maximum number of workers for all clients without a token together. One is always left for others. */
  anonymousWorkers: number
  /** Milliseconds after which a query counts as long. */
  patience: number
  /** The maximum length of the queue. Clients without a token get half of it, and each of them a quarter. */
  mostWaiting: number
  /** Bytes of memory per worker: a query that exceeds them is stopped. */
  memory: number
}

/** Two threads leave the rest of a small machine to the lake's main thread. */
export const defaultPoolLimits: PoolLimits = {
  waitTimeout: defaultLimits.queryWaitSeconds * 1000,
  timeout: defaultLimits.querySeconds * 1000,
  anonymousTimeout: defaultLimits.anonymousQuerySeconds * 1000,
  workers: 2,
  mostWorkers: 4,
  anonymousWorkers: 2,
  patience: 1000,
  mostWaiting: 1000,
  memory: defaultLimits.queryBytes,
}

/** The caller of a query. */
export interface Asker {
  /** Default: the lake itself. */
  readonly client?: Client
  /** Aborted when the caller no longer waits for the result. */
  readonly signal?: AbortSignal
  /** Milliseconds for the evaluation, instead of the pool's default. */
  readonly timeout?: number
}

/** A pool of worker threads that evaluate queries, started on demand. */
export interface Pool {
  /**
   * Evaluates a job. Throws `timeout` if the evaluation took too long and was stopped, and `unavailable` if
   * the queue is full or no worker was free in time. If the caller has left, the job is dropped if it has not
   * begun, and stopped once it is long.
   */
  run: (job: Job, asker?: Asker) => Promise<QueryAnswer>
  /**
   * Runs some work while no job runs: new jobs are queued, and running ones are awaited, at most until their
   * time limit.
   */
  whenIdle: <T>(task: () => T) => Promise<T>
  /** Sends a message to every worker, after the queries that it has already received. */
  tell: (message: Message) => void
  /** Stops every query and ends every thread. */
  close: () => Promise<void>
}

interface Entry {
  job: Job
  client: Client
  /** Milliseconds that the evaluation may take. */
  timeout: number
  /** Rejects the job if it is still queued after the wait timeout. */
  waitTimer: NodeJS.Timeout
  /** The time of `performance.now()` at its start; undefined while it is queued. */
  begun: number | undefined
  answer: (answer: QueryAnswer) => void
  refuse: (error: unknown) => void
  /** Rejects it with a reason, whether queued or running. */
  stop: (reason: Error) => void
}

export function createPool(limits: PoolLimits): Pool {
  const slots = new Set<WorkerSlot>()
  const waiting = createFairQueue<Entry>()
  const running = new Map<WorkerSlot, Client>()
  let closed = false
  let relief: NodeJS.Timeout | undefined
  const hold = createHold(
    () => !closed && slotsThat(({busySince}) => busySince !== undefined).length > 0,
    () => {
      if (!closed) serve()
    },
  )

  function serve(): void {
    if (hold.isHeld()) return
    for (const slot of slotsThat(isIdle)) {
      const next = waiting.next([...running.values()], mayStart)
      if (!next) break
      void work(slot, next)
    }
    while (waitingForTurn() > 0 && canStartWorker()) addWorker()
    watch()
  }

  function mayStart({isAnonymous}: Client): boolean {
    const most = Math.min(limits.anonymousWorkers, slots.size - 1)
    return !isAnonymous || countAnonymous() < Math.max(most, 1)
  }

  function countAnonymous(): number {
    return [...running.values()].filter(({isAnonymous}) => isAnonymous).length
  }

  function slotsThat(test: (slot: WorkerSlot) => boolean): WorkerSlot[] {
    return [...slots].filter(test)
  }

  /** Returns the number of jobs that another worker could run, and for which none is being started. */
  function waitingForTurn(): number {
    const anonymous = waiting.count({isAnonymous: true})
    const startable = Math.min(anonymous, Math.max(limits.anonymousWorkers - countAnonymous(), 0))
    const others = waiting.count({isAnonymous: false})
    return others + startable - slotsThat(({isStarting}) => isStarting).length
  }

  function canStartWorker(): boolean {
    const ending = [...running.keys()].filter((slot) => !slots.has(slot)).length
    if (slots.size + ending >= limits.mostWorkers) return false
    return slots.size < limits.workers || allAreLong() || areAllAnonymous()
  }

  /** Returns whether a client with a token has to wait only because of clients without one. */
  function areAllAnonymous(): boolean {
    return waiting.count({isAnonymous: false}) > 0 && countAnonymous() >= slots.size
  }

  function addWorker(): void {
    const slot = startWorker(limits.memory, {
      ready() {
        if (closed || !slots.has(slot)) return
        serve()
        dismissSpare(slot)
      },
      ended(failure) {
        slots.delete(slot)
        if (closed) return
        // Each failed start rejects one job, so that a thread that cannot start is not retried forever.
        const [first] = waiting
        if (failure) first?.stop(failure)
        serve()
      },
    })
    slots.add(slot)
  }

  function allAreLong(): boolean {
    const begun = performance.now() - limits.patience
    return [...slots].every((slot) => isIdle(slot) || (slot.busySince ?? Infinity) <= begun)
  }

  /** While jobs are queued: serves again when the running queries have become long. */
  function watch(): void {
    clearTimeout(relief)
    relief = undefined
    if (closed || waitingForTurn() <= 0 || slots.size >= limits.mostWorkers) return
    if (slotsThat(({isStarting}) => isStarting).length > 0) return
    const latest = Math.max(...[...slots].map(({busySince}) => busySince ?? 0))
    const rest = latest + limits.patience - performance.now()
    relief = setTimeout(serve, Math.max(rest, 0) + 1)
  }

  async function work(slot: WorkerSlot, entry: Entry): Promise<void> {
    let why: Error | undefined
    entry.begun = performance.now()
    running.set(slot, entry.client)
    entry.stop = (reason) => {
      why = reason
      retire(slot)
      // At once: the thread ends later if it is within a step of SQLite. Until then it counts as running.
      entry.refuse(reason)
    }
    clearTimeout(entry.waitTimer)
    const timer = setTimeout(() => entry.stop(tooLong(entry.timeout)), entry.timeout)
    try {
      entry.answer(readReply(await slot.run(entry.job)))
    } catch (error) {
      entry.refuse(error instanceof WorkerEnded ? (why ?? causeOf(error)) : error)
    } finally {
      clearTimeout(timer)
      running.delete(slot)
      entry.stop = () => {}
      hold.ended()
      if (!closed) serve()
      dismissSpare(slot)
    }
  }

  /** Ends an idle worker above the normal number, if another one is idle too. */
  function dismissSpare(slot: WorkerSlot): void {
    if (isIdle(slot) && slots.size > limits.workers && slotsThat(isIdle).length > 1) retire(slot)
  }

  /**
   * Drops a job without a caller. A short one is finished, because stopping it would lose the thread and its
   * cached documents.
   */
  function leave(entry: Entry): void {
    if (entry.begun === undefined) return entry.stop(nobodyWaits())
    const rest = entry.begun + limits.patience - performance.now()
    setTimeout(() => entry.stop(nobodyWaits()), Math.max(rest, 0)).unref()
  }

  /** Removes the slot, so that it receives no more jobs, and ends its thread. */
  function retire(slot: WorkerSlot): void {
    slots.delete(slot)
    void slot.end()
  }

  function isFull(client: Client): boolean {
    const {mostWaiting} = limits
    if (waiting.count() >= mostWaiting) return true
    if (!client.isAnonymous) return false
    const ofClient = waiting.count({key: client.key})
    return ofClient * 4 >= mostWaiting || waiting.count({isAnonymous: true}) * 2 >= mostWaiting
  }

  function timeoutOf({isAnonymous}: Client): number {
    return isAnonymous ? Math.min(limits.timeout, limits.anonymousTimeout) : limits.timeout
  }

  function causeOf(error: WorkerEnded): unknown {
    if (closed) return closing()
    return error.outOfMemory ? tooMuchMemory() : error
  }

  return {
    run(job, asker) {
      if (closed) return Promise.reject(closing())
      const {signal, client = ownClient} = asker ?? {}
      const timeout = asker?.timeout ?? timeoutOf(client)
      if (signal?.aborted) return Promise.reject(nobodyWaits())
      if (isFull(client)) return Promise.reject(tooMany())
      return new Promise((resolve, reject) => {
        const entry: Entry = {
          job,
          client,
          timeout,
          waitTimer: setTimeout(() => entry.stop(tooMany()), limits.waitTimeout),
          begun: undefined,
          answer(answer) {
            signal?.removeEventListener('abort', onAbort)
            resolve(answer)
          },
          refuse(error) {
            signal?.removeEventListener('abort', onAbort)
            reject(error)
          },
          stop(reason) {
            clearTimeout(entry.waitTimer)
            waiting.delete(entry)
            entry.refuse(reason)
          },
        }
        const onAbort = (): void => leave(entry)
        waiting.add(entry)
        signal?.addEventListener('abort', onAbort)
        serve()
      })
    },
    whenIdle: (task) =>
      hold.whenIdle(() => {
        if (closed) throw closing()
        return task()
      }),
    tell(message) {
      for (const slot of slots) slot.tell(message)
    },
    async close() {
      closed = true
      clearTimeout(relief)
      for (const entry of waiting) entry.stop(closing())
      hold.ended()
      await Promise.all([...slots].map((slot) => slot.end()))
    },
  }
}

function isIdle({isStarting, busySince}: WorkerSlot): boolean {
  return !isStarting && busySince === undefined
}

/** The hosted lake's error for this is not documented; clients read any `description`. */
function tooLong(timeout: number): LakeError {
  const description = `The query was stopped: it took more than ${timeout / 1000} seconds. Request less data, or filter by type or id.`
  return new LakeError('timeout', description, {type: 'queryTimeoutError', description})
}

function tooMuchMemory(): LakeError {
  return new LakeError(
    'too_large',
    'The query was stopped: it exceeded the memory limit of a query. Request less data.',
  )
}

function tooMany(): LakeError {
  return new LakeError('unavailable', 'Too many queries are waiting: try again in a moment.')
}

function closing(): LakeError {
  return new LakeError('unavailable', 'The lake is closing.')
}

function nobodyWaits(): LakeError {
  return new LakeError('caller_left', 'The query was dropped because its caller has left.')
}
