import {Worker} from 'node:worker_threads'
import {compileCacheFolder} from '../compile-cache.ts'
import type {Job, Message, Ready, Reply} from './messages.ts'

/** One worker thread and its state. */
export interface WorkerSlot {
  /** True until the thread has loaded its code. Jobs may be given to it from then on. */
  readonly isStarting: boolean
  /** When it was given its query, by `performance.now()`; undefined when it is starting or idle. */
  readonly busySince: number | undefined
  /** Evaluates one query. Rejects when the thread ends before it is answered. */
  run: (job: Job) => Promise<Reply>
  tell: (message: Message) => void
  /** Ends the thread, in the middle of whatever it does. */
  end: () => Promise<void>
}

/** A thread ended before it had answered; `outOfMemory` when that was why. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded'
  readonly outOfMemory: boolean

  constructor(cause: unknown, outOfMemory: boolean) {
    super('The worker ended before it had answered.', {cause})
    this.outOfMemory = outOfMemory
  }
}

/**
 * A thread that reaches V8's own limit with one large step takes the whole process with it. So that
 * limit is far above ours, and ours is looked after from outside, while a query runs.
 */
const headroom = 8
const lookEvery = 50

/** Calls `exceeded` when the worker has taken so many bytes. */
function watchMemory(worker: Worker, memory: number, exceeded: () => void): () => void {
  let timer = setTimeout(look, lookEvery)
  let stopped = false
  async function look(): Promise<void> {
    // While it starts it cannot tell.
    const statistics = await worker.getHeapStatistics().catch(() => undefined)
    if (stopped) return
    if (statistics && statistics.used_heap_size > memory) exceeded()
    else timer = setTimeout(look, lookEvery)
  }
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

export interface WorkerEvents {
  /** The thread has loaded its code. */
  ready: () => void
  /** The thread has ended. `failure` is set if it had not been ready before. */
  ended: (failure: WorkerEnded | undefined) => void
}

/**
 * Starts a worker thread that may use `memory` bytes. An idle worker does not keep the process
 * from ending.
 */
export function startWorker(memory: number, events: WorkerEvents): WorkerSlot {
  const worker = new Worker(new URL('./query-worker.ts', import.meta.url), {
    name: 'lake-query',
    env: {...process.env, NODE_COMPILE_CACHE: compileCacheFolder},
    resourceLimits: {maxOldGenerationSizeMb: Math.ceil((memory * headroom) / 1024 / 1024)},
  })
  worker.unref()
  let isStarting = true
  let since: number | undefined
  let stopWatching: (() => void) | undefined
  let settle: {resolve: (reply: Reply) => void; reject: (error: Error) => void} | undefined
  let fault: unknown
  let outOfMemory = false

  const finish = () => {
    stopWatching?.()
    stopWatching = undefined
    const waiting = settle
    settle = undefined
    since = undefined
    worker.unref()
    return waiting
  }
  worker.on('message', (message: Ready | Reply) => {
    if (message.kind !== 'ready') return finish()?.resolve(message)
    isStarting = false
    events.ready()
  })
  worker.on('error', (error) => (fault = error))
  worker.on('exit', () => {
    const ended = new WorkerEnded(fault, outOfMemory)
    finish()?.reject(ended)
    events.ended(isStarting ? ended : undefined)
  })

  return {
    get isStarting() {
      return isStarting
    },
    get busySince() {
      return since
    },
    run(job) {
      since = performance.now()
      worker.ref()
      stopWatching = watchMemory(worker, memory, () => {
        outOfMemory = true
        void worker.terminate()
      })
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
