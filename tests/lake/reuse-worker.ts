import {startWorker, type StartWorker, type WorkerEvents} from '../../lake/queries/worker-slot.ts'

interface Thread {
  slot: ReturnType<StartWorker>
  /** The limits with which it was started. */
  limits: string
  /** Of the pool that uses it; undefined while none does. */
  events: WorkerEvents | undefined
}

/** Threads that no pool uses. More at once are only needed by tests of threads. */
const spares = new Set<Thread>()
const maxSpares = 3

/**
 * Starts a worker thread for a pool, or gives it one of a pool that was closed in this process. The start of a thread takes
 * as long as a hundred queries, and most tests close their lake after a few.
 */
export const reuseWorker: StartWorker = (limits, events) => {
  const {memory, keptHeap, patience} = limits
  const key = JSON.stringify([memory, keptHeap, patience])
  const spare = [...spares].find((thread) => thread.limits === key)
  if (!spare) return lend(start(limits, key, events))
  spares.delete(spare)
  spare.events = events
  return lend(spare)
}

/** Ends the threads that no pool uses, for tests that look at all threads of their process. */
export async function endSpareWorkers(): Promise<void> {
  await Promise.all([...spares].map(({slot}) => slot.end()))
}

function start(limits: Parameters<StartWorker>[0], key: string, events: WorkerEvents): Thread {
  const slot = startWorker(limits, {
    ready: () => thread.events?.ready(),
    ended(failure) {
      spares.delete(thread)
      thread.events?.ended(failure)
    },
  })
  const thread: Thread = {slot, limits: key, events}
  return thread
}

/** Returns a slot for one pool. Ending it closes the stores that the thread has open. */
function lend(thread: Thread): ReturnType<StartWorker> {
  const {slot, events} = thread
  const wasRunning = !slot.isStarting
  let isStarting = true
  const ready = (): void => {
    isStarting = false
    if (thread.events === events) events?.ready()
  }
  if (wasRunning) queueMicrotask(ready)
  return {
    get isStarting() {
      return wasRunning ? isStarting : slot.isStarting
    },
    get busySince() {
      return slot.busySince
    },
    get isSpent() {
      return slot.isSpent
    },
    run: slot.run,
    tell: slot.tell,
    async end() {
      if (slot.isStarting || slot.busySince !== undefined || slot.isSpent) return slot.end()
      if (spares.size >= maxSpares) return slot.end()
      thread.events = undefined
      slot.tell({kind: 'shrink'})
      // Its reply shows that the stores are closed.
      await slot.run({kind: 'filter', filters: [], documents: []})
      events?.ended(undefined)
      spares.add(thread)
    },
  }
}
