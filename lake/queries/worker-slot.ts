import type {Worker} from 'node:worker_threads'
import {takeWorker} from './early-worker.ts'
import type {Job, Message, Ready, Reply} from './messages.ts'
import {createThreadPriority, type ThreadPriority} from './thread-priority.ts'

/** One worker thread and its state. */
export interface WorkerSlot {
  /** True until the thread has loaded its code. It accepts jobs from then on. */
  readonly isStarting: boolean
  /** The time of `performance.now()` when its query began; undefined if it is starting or idle. */
  readonly busySince: number | undefined
  /**
   * True if a new thread is better than this one: its query was long and its priority cannot be raised again, or its heap
   * has become large, which V8 keeps for long.
   */
  readonly isSpent: boolean
  /** Evaluates one query. Rejects if the thread ends before it has replied. */
  run: (job: Job) => Promise<Reply>
  tell: (message: Message) => void
  /** Ends the thread immediately, even during a query. */
  end: () => Promise<void>
}

/** Thrown if a thread ends before it has replied; `outOfMemory` if that is the reason. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded'
  readonly outOfMemory: boolean

  constructor(cause: unknown, outOfMemory: boolean) {
    super('The worker ended before it had replied.', {cause})
    this.outOfMemory = outOfMemory
  }
}

/** The milliseconds between two checks of the heap. */
const lookEvery = 50

/** Calls `saw` with the bytes of the worker's heap every few milliseconds. */
function watchMemory(worker: Worker, saw: (used: number, total: number) => void): () => void {
  let timer = setTimeout(look, lookEvery)
  let stopped = false
  async function look(): Promise<void> {
    // The statistics are not available while the thread starts.
    const statistics = await worker.getHeapStatistics().catch(() => undefined)
    if (stopped) return
    if (statistics) saw(statistics.used_heap_size, statistics.total_heap_size)
    timer = setTimeout(look, lookEvery)
  }
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

export interface WorkerEvents {
  /** The thread has loaded its code. */
  ready: () => void
  /** The thread has ended. `failure` is set if it ended before it was ready. */
  ended: (failure: WorkerEnded | undefined) => void
}

export interface WorkerLimits {
  /** Bytes of memory. */
  memory: number
  /** Bytes of its heap with which it is not kept for another query. */
  keptHeap: number
  /** Milliseconds after which a query gets a lower priority. */
  patience: number
}

export type StartWorker = (limits: WorkerLimits, events: WorkerEvents) => WorkerSlot

/** Starts a worker thread. An idle one does not keep the process alive. */
export function startWorker(
  {memory, keptHeap, patience}: WorkerLimits,
  events: WorkerEvents,
): WorkerSlot {
  const {worker, messages} = takeWorker(memory)
  worker.unref()
  let isStarting = true
  let priority: ThreadPriority | undefined
  let isSpent = false
  let since: number | undefined
  let stopWatching: (() => void) | undefined
  let settle: {resolve: (reply: Reply) => void; reject: (error: Error) => void} | undefined
  let fault: unknown
  let outOfMemory = false

  const finish = () => {
    stopWatching?.()
    stopWatching = undefined
    isSpent ||= priority?.restore() === false
    const waiting = settle
    settle = undefined
    since = undefined
    worker.unref()
    return waiting
  }
  const receive = (message: Ready | Reply): void => {
    if (message.kind !== 'ready') return finish()?.resolve(message)
    isStarting = false
    priority = createThreadPriority(message.thread)
    events.ready()
  }
  worker.on('message', receive)
  worker.on('error', (error) => (fault = error))
  worker.on('exit', () => {
    const ended = new WorkerEnded(fault, outOfMemory)
    finish()?.reject(ended)
    events.ended(isStarting ? ended : undefined)
  })
  // The caller gets the slot first.
  for (const message of messages) queueMicrotask(() => receive(message as Ready))

  return {
    get isStarting() {
      return isStarting
    },
    get busySince() {
      return since
    },
    get isSpent() {
      return isSpent
    },
    run(job) {
      since = performance.now()
      worker.ref()
      const stopMemory = watchMemory(worker, (used, total) => {
        isSpent ||= total > keptHeap
        if (used <= memory) return
        outOfMemory = true
        void worker.terminate()
      })
      const timer = setTimeout(() => priority?.lower(), patience)
      stopWatching = () => {
        stopMemory()
        clearTimeout(timer)
      }
      return new Promise((resolve, reject) => {
        settle = {resolve, reject}
        worker.postMessage({kind: 'job', job} satisfies Message, [])
      })
    },
    tell: (message) => worker.postMessage(message, []),
    async end() {
      await worker.terminate()
    },
  }
}
