import {LakeError} from '../error.ts'
import {defaultLimits} from '../limits.ts'
import type {QueryAnswer} from './answer.ts'
import {createHold} from './hold.ts'
import {readReply, type Job, type Message} from './messages.ts'
import {startWorker, WorkerEnded, type WorkerSlot} from './worker-slot.ts'

export interface PoolLimits {
  /** Milliseconds that a query may wait for a worker, while none is free or ready. */
  waitTimeout: number
  /** Milliseconds that its evaluation may take, from when a ready worker is given the query. */
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
  waitTimeout: defaultLimits.queryWaitSeconds * 1000,
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
  /** Milliseconds for the evaluation, instead of the pool's. */
  readonly timeout?: number
}

/** Worker threads that evaluate queries, started when they are needed. */
export interface Pool {
  /**
   * Evaluates a job. Throws `timeout` if the evaluation took too long and was stopped, and
   * `unavailable` if too many jobs wait or no worker was free in time. A job whose caller has left
   * is dropped if it has not begun, and stopped once it is a long one.
   */
  run: (job: Job, asker?: Asker) => Promise<QueryAnswer>
  /**
   * Does some work while no job runs: jobs that come meanwhile wait, and those that run are waited for, each until
   * its time is up at the latest.
   */
  whenIdle: <T>(task: () => T) => Promise<T>
  /** Tells every worker, after the queries that it has been given. */
  tell: (message: Message) => void
  /** Stops every query and ends every thread. */
  close: () => Promise<void>
}

interface Entry {
  job: Job
  /** Milliseconds that its evaluation may take. */
  timeout: number
  /** Refuses the job if it still waits when the wait timeout has passed. */
  waitTimer: NodeJS.Timeout
  /** By `performance.now()`; undefined while it waits. */
  begun: number | undefined
  answer: (answer: QueryAnswer) => void
  refuse: (error: unknown) => void
  /** Refuses it with a reason, waiting or running. */
  stop: (reason: Error) => void
}

export function createPool(limits: PoolLimits): Pool {
  const slots = new Set<WorkerSlot>()
  const waiting = new Set<Entry>()
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
    for (const next of waiting) {
      const [slot] = slotsThat(isIdle)
      if (!slot) break
      waiting.delete(next)
      void work(slot, next)
    }
    while (waitingForTurn() > 0 && canStartWorker()) addWorker()
    watch()
  }

  function slotsThat(test: (slot: WorkerSlot) => boolean): WorkerSlot[] {
    return [...slots].filter(test)
  }

  /** The jobs for which no worker is being started. */
  function waitingForTurn(): number {
    return waiting.size - slotsThat(({isStarting}) => isStarting).length
  }

  function canStartWorker(): boolean {
    return slots.size < limits.workers || (slots.size < limits.mostWorkers && allAreLong())
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
        // One job for each failed start, so that a thread that cannot start is not started forever.
        const [first] = waiting
        if (failure) first?.stop(failure)
        serve()
      },
    })
    slots.add(slot)
  }

  function allAreLong(): boolean {
    const begun = performance.now() - limits.patience
    return [...slots].every(({busySince}) => busySince !== undefined && busySince <= begun)
  }

  /** While jobs wait: serves again when the running queries have become long ones. */
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
    entry.stop = (reason) => {
      why = reason
      retire(slot)
    }
    clearTimeout(entry.waitTimer)
    const timer = setTimeout(() => entry.stop(tooLong(entry.timeout)), entry.timeout)
    try {
      entry.answer(readReply(await slot.run(entry.job)))
    } catch (error) {
      entry.refuse(error instanceof WorkerEnded ? (why ?? causeOf(error)) : error)
    } finally {
      clearTimeout(timer)
      entry.stop = () => {}
      hold.ended()
      if (!closed) serve()
      dismissSpare(slot)
    }
  }

  /** Ends an idle worker above the ordinary number, if another one is idle too. */
  function dismissSpare(slot: WorkerSlot): void {
    if (isIdle(slot) && slots.size > limits.workers && slotsThat(isIdle).length > 1) retire(slot)
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
      if (waitingForTurn() >= limits.mostWaiting) return Promise.reject(tooMany())
      return new Promise((resolve, reject) => {
        const entry: Entry = {
          job,
          timeout,
          waitTimer: setTimeout(() => entry.stop(tooMany()), limits.waitTimeout),
          begun: undefined,
          answer: resolve,
          refuse: reject,
          stop(reason) {
            clearTimeout(entry.waitTimer)
            waiting.delete(entry)
            reject(reason)
          },
        }
        waiting.add(entry)
        signal?.addEventListener('abort', () => leave(entry))
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
