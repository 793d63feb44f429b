import type {Message} from './messages.ts'
import type {PoolLimits} from './pool-limits.ts'
import {startWorker, type StartWorker, type WorkerEnded, type WorkerSlot} from './worker-slot.ts'

/** The worker threads of a pool: starts and ends them. */
export interface Workers {
  readonly size: number
  has: (slot: WorkerSlot) => boolean
  /** Returns the workers that can take a job. */
  idle: () => WorkerSlot[]
  countStarting: () => number
  isAnyBusy: () => boolean
  /** Returns whether every query that runs has become long. */
  allAreLong: () => boolean
  /** Returns the milliseconds until that is so, if no other query begins. */
  untilAllAreLong: () => number
  start: () => void
  /** Call it when a worker has done a job. Ends the worker if it is not needed any more. */
  release: (slot: WorkerSlot) => void
  /** Ends a worker at once. It receives no more jobs. */
  retire: (slot: WorkerSlot) => void
  /** Sends a message to every worker, after the jobs that it has already received. */
  tell: (message: Message) => void
  close: () => Promise<void>
}

export interface WorkersEvents {
  /** A worker can take its first job. */
  ready: () => void
  /** A worker has ended. `failure` is set if it ended before it was ready. */
  ended: (failure: WorkerEnded | undefined) => void
}

/**
 * Creates the workers of a pool, none at first. After `idleMs` without a job it ends all but `idleWorkers`, and lets those
 * free their caches.
 */
export function createWorkers(
  limits: PoolLimits,
  events: WorkersEvents,
  start: StartWorker = startWorker,
): Workers {
  const slots = new Set<WorkerSlot>()
  let closed = false
  let idleTimer: NodeJS.Timeout | undefined

  function slotsThat(test: (slot: WorkerSlot) => boolean): WorkerSlot[] {
    return [...slots].filter(test)
  }

  function retire(slot: WorkerSlot): void {
    slots.delete(slot)
    void slot.end()
  }

  /** Ends an idle worker above the normal number, if another one is idle too. */
  function dismissSpare(slot: WorkerSlot): void {
    if (isIdle(slot) && slots.size > limits.workers && slotsThat(isIdle).length > 1) retire(slot)
  }

  function shrinkLater(): void {
    clearTimeout(idleTimer)
    if (!closed) idleTimer = setTimeout(shrink, limits.idleMs).unref()
  }

  function shrink(): void {
    if (slotsThat(isIdle).length < slots.size) return shrinkLater()
    for (const slot of slotsThat(isIdle).slice(limits.idleWorkers)) retire(slot)
    for (const slot of slots) slot.tell({kind: 'shrink'})
  }

  return {
    get size() {
      return slots.size
    },
    has: (slot) => slots.has(slot),
    idle: () => slotsThat(isIdle),
    countStarting: () => slotsThat(({isStarting}) => isStarting).length,
    isAnyBusy: () => slotsThat(({busySince}) => busySince !== undefined).length > 0,
    allAreLong() {
      const begun = performance.now() - limits.patience
      return [...slots].every((slot) => isIdle(slot) || (slot.busySince ?? Infinity) <= begun)
    },
    untilAllAreLong() {
      const latest = Math.max(...[...slots].map(({busySince}) => busySince ?? 0))
      return Math.max(latest + limits.patience - performance.now(), 0)
    },
    start() {
      const slot = start(limits, {
        ready() {
          if (closed || !slots.has(slot)) return
          events.ready()
          dismissSpare(slot)
          shrinkLater()
        },
        ended(failure) {
          slots.delete(slot)
          if (!closed) events.ended(failure)
        },
      })
      slots.add(slot)
    },
    release(slot) {
      if (slots.has(slot)) dismissSpare(slot)
      shrinkLater()
    },
    retire,
    tell(message) {
      for (const slot of slots) slot.tell(message)
    },
    async close() {
      closed = true
      clearTimeout(idleTimer)
      await Promise.all([...slots].map((slot) => slot.end()))
    },
  }
}

function isIdle({isStarting, busySince}: WorkerSlot): boolean {
  return !isStarting && busySince === undefined
}
