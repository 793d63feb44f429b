import {Worker} from 'node:worker_threads'
import {compileCacheFolder} from '../compile-cache.ts'
import {defaultLimits} from '../limits.ts'

/**
 * V8 aborts the whole process if a thread exceeds V8's heap limit in one large allocation. So that limit is set
 * far above ours, and the main thread checks ours while a query runs.
 */
const headroom = 8
/** V8 would use several times as much in each thread, and keep it. */
const maxYoungGenerationSizeMb = 6

/** A thread that was started before anything needed it, and the messages that it has sent since. */
let early: {worker: Worker; messages: unknown[]; release: () => void} | undefined

/**
 * Starts a worker thread at once, so that it loads its code while the main thread loads and opens the lake. The first
 * pool that needs a thread takes it.
 */
export function startEarlyWorker(): void {
  const messages: unknown[] = []
  const worker = createWorker(defaultLimits.queryBytes)
  const note = (message: unknown): void => void messages.push(message)
  // Without it the process ends. The pool starts another thread, which reports the error.
  const forget = (): void => void (early = undefined)
  worker.on('message', note)
  worker.on('error', forget)
  worker.unref()
  const release = (): void => void worker.off('message', note).off('error', forget)
  early = {worker, messages, release}
}

/** Returns the thread that was started early, once, or a new one. `memory`: the bytes that its queries may use. */
export function takeWorker(memory: number): {worker: Worker; messages: readonly unknown[]} {
  const existing = early
  early = undefined
  existing?.release()
  if (existing && memory === defaultLimits.queryBytes) return existing
  void existing?.worker.terminate()
  return {worker: createWorker(memory), messages: []}
}

function createWorker(memory: number): Worker {
  return new Worker(new URL('./query-worker.ts', import.meta.url), {
    name: 'lake-query',
    env: {...process.env, NODE_COMPILE_CACHE: compileCacheFolder},
    resourceLimits: {
      maxYoungGenerationSizeMb,
      maxOldGenerationSizeMb: Math.ceil((memory * headroom) / 1024 / 1024),
    },
  })
}
