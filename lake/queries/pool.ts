import type {QueryAnswer} from './answer.ts'
import {ownClient, type Asker, type Client} from './client.ts'
import {createClientTurns} from './client-turns.ts'
import {createHold} from './hold.ts'
import {readReply, type Job, type Message} from './messages.ts'
import {isFull, timeoutFor, type PoolLimits} from './pool-limits.ts'
import {closing, nobodyWaits, tooLong, tooMany, tooMuchMemory} from './refusals.ts'
import {WorkerEnded, type StartWorker, type WorkerSlot} from './worker-slot.ts'
import {createWorkers, type WorkersEvents} from './workers.ts'

/** A pool of worker threads that evaluate queries, started on demand. */
export interface Pool {
  /**
   * Evaluates a job. Throws `timeout` if the evaluation took too long and was stopped, and `unavailable` if the
   * queue is full or no worker was free in time. If the caller disconnects, the job is dropped if it has not
   * begun, and stopped once it counts as long.
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

export function createPool(limits: PoolLimits, startWorker?: StartWorker): Pool {
  const waiting = createClientTurns<Entry>()
  const running = new Map<WorkerSlot, Client>()
  let closed = false
  let relief: NodeJS.Timeout | undefined
  const events: WorkersEvents = {
    ready: serve,
    ended(failure) {
      // Each failed start rejects one job, so that a thread that cannot start is not retried forever.
      const [first] = waiting
      if (failure) first?.stop(failure)
      serve()
    },
  }
  const workers = createWorkers(limits, events, startWorker)
  const hold = createHold(() => !closed && workers.isAnyBusy(), serve)

  function serve(): void {
    if (closed || hold.isHeld()) return
    for (const slot of workers.idle()) {
      const next = waiting.next([...running.values()], mayStart)
      if (!next) break
      void work(slot, next)
    }
    while (waitingForTurn() > 0 && canStartWorker()) workers.start()
    watch()
  }

  function mayStart({isAnonymous}: Client): boolean {
    const most = Math.min(limits.anonymousWorkers, workers.size - 1)
    return !isAnonymous || countAnonymous() < Math.max(most, 1)
  }

  function countAnonymous(): number {
    return [...running.values()].filter(({isAnonymous}) => isAnonymous).length
  }

  /** Returns the number of jobs that another worker could run, and for which none is being started. */
  function waitingForTurn(): number {
    const anonymous = waiting.count({isAnonymous: true})
    const startable = Math.min(anonymous, Math.max(limits.anonymousWorkers - countAnonymous(), 0))
    const others = waiting.count({isAnonymous: false})
    return others + startable - workers.countStarting()
  }

  function canStartWorker(): boolean {
    const ending = [...running.keys()].filter((slot) => !workers.has(slot)).length
    if (workers.size + ending >= limits.mostWorkers) return false
    return workers.size < limits.workers || workers.allAreLong() || areAllAnonymous()
  }

  /** Returns whether a client with a token has to wait only because of clients without one. */
  function areAllAnonymous(): boolean {
    return waiting.count({isAnonymous: false}) > 0 && countAnonymous() >= workers.size
  }

  /** While jobs are queued, calls `serve` again when the running queries count as long. */
  function watch(): void {
    clearTimeout(relief)
    relief = undefined
    if (waitingForTurn() <= 0 || workers.size >= limits.mostWorkers) return
    if (workers.countStarting() > 0) return
    relief = setTimeout(serve, workers.untilAllAreLong() + 1)
  }

  async function work(slot: WorkerSlot, entry: Entry): Promise<void> {
    let why: Error | undefined
    entry.begun = performance.now()
    running.set(slot, entry.client)
    entry.stop = (reason) => {
      why = reason
      workers.retire(slot)
      // The caller gets the error at once, although the thread may first have to finish a step of SQLite. Until
      // then it counts as running.
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
      if (slot.isSpent) workers.retire(slot)
      serve()
      workers.release(slot)
    }
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

  function causeOf(error: WorkerEnded): unknown {
    if (closed) return closing()
    return error.outOfMemory ? tooMuchMemory() : error
  }

  return {
    run(job, asker) {
      if (closed) return Promise.reject(closing())
      const {signal, client = ownClient} = asker ?? {}
      const timeout = asker?.timeout ?? timeoutFor(client, limits)
      if (signal?.aborted) return Promise.reject(nobodyWaits())
      if (isFull(waiting, client, limits)) return Promise.reject(tooMany())
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
    tell: workers.tell,
    async close() {
      closed = true
      clearTimeout(relief)
      for (const entry of waiting) entry.stop(closing())
      hold.ended()
      await workers.close()
    },
  }
}
