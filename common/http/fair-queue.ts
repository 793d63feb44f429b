/** Limits how many tasks run at the same time, and shares the capacity fairly among clients. */
export interface FairQueue {
  /**
   * Runs a task when there is capacity for it.
   *
   * @throws BusyError if the task waited too long, or too many others wait.
   */
  run: <Result>(client: string, task: () => Promise<Result>) => Promise<Result>
}

export interface FairQueueOptions {
  concurrency: number
  maxWaiting: number
  /** Milliseconds that a task may wait. */
  timeoutMs: number
}

/** The server is busy. The client should retry later. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

interface Waiter {
  start: () => void
  cancel: () => void
}

/**
 * Creates a queue that serves clients in rotation. However many tasks one client has, another client waits for one of
 * them at most. When the queue is full, it refuses the last task of the client with the most.
 */
export function createFairQueue({concurrency, maxWaiting, timeoutMs}: FairQueueOptions): FairQueue {
  /** The waiting tasks of each client. The first client is next: a Map keeps the order of insertion. */
  const queues = new Map<string, Waiter[]>()
  let running = 0
  let waiting = 0

  function wait(client: string): Promise<void> {
    if (waiting >= maxWaiting && !evictFor(client)) throw busy()
    return new Promise((resolve, reject) => {
      const cancel = () => {
        remove(client, waiter)
        reject(busy())
      }
      const timer = setTimeout(cancel, timeoutMs)
      const start = () => {
        clearTimeout(timer)
        resolve()
      }
      const waiter: Waiter = {
        start,
        cancel() {
          clearTimeout(timer)
          cancel()
        },
      }
      const queue = queues.get(client)
      if (queue) queue.push(waiter)
      else queues.set(client, [waiter])
      waiting += 1
    })
  }

  function evictFor(client: string): boolean {
    const [longestQueue] = [...queues.values()].toSorted((a, b) => b.length - a.length)
    if (!longestQueue || longestQueue.length <= (queues.get(client)?.length ?? 0) + 1) return false
    longestQueue.at(-1)?.cancel()
    return true
  }

  function remove(client: string, waiter: Waiter): void {
    const queue = queues.get(client) ?? []
    queue.splice(queue.indexOf(waiter), 1)
    if (queue.length === 0) queues.delete(client)
    waiting -= 1
  }

  function startNext(): void {
    const [next] = queues
    if (!next) {
      running -= 1
      return
    }
    const [client, queue] = next
    const waiter = queue.shift()
    queues.delete(client)
    if (queue.length > 0) queues.set(client, queue)
    waiting -= 1
    waiter?.start()
  }

  return {
    async run(client, task) {
      if (running >= concurrency) await wait(client)
      else running += 1
      try {
        return await task()
      } finally {
        startNext()
      }
    },
  }
}

function busy(): BusyError {
  return new BusyError('Too many requests are waiting.')
}
