/** Lets a limited number of tasks run at the same time. */
export interface Turns {
  /**
   * Runs the task when it is its turn.
   *
   * @throws BusyError if the task had to wait too long, or too many others wait.
   */
  run: <Result>(client: string, task: () => Promise<Result>) => Promise<Result>
}

export interface TurnsOptions {
  atOnce: number
  maxWaiting: number
  /** Milliseconds that a task waits at most. */
  timeoutMs: number
}

/** Too many others wait: the client had better come back. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

interface Waiter {
  start: () => void
  giveUp: () => void
}

/**
 * Clients take turns: however many requests one of them sends, another waits for one of these at most, not for
 * all. When too many wait, the latest one of the client with the most is refused.
 */
export function createTurns({atOnce, maxWaiting, timeoutMs}: TurnsOptions): Turns {
  /** In the order in which clients come next: a Map keeps the order of insertion. */
  const queues = new Map<string, Waiter[]>()
  let running = 0
  let waiting = 0

  function wait(client: string): Promise<void> {
    if (waiting >= maxWaiting && !makeRoomFor(client)) throw busy()
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        remove(client, waiter)
        reject(busy())
      }
      const timer = setTimeout(giveUp, timeoutMs)
      const start = () => {
        clearTimeout(timer)
        resolve()
      }
      const waiter: Waiter = {
        start,
        giveUp() {
          clearTimeout(timer)
          giveUp()
        },
      }
      const queue = queues.get(client)
      if (queue) queue.push(waiter)
      else queues.set(client, [waiter])
      waiting += 1
    })
  }

  function makeRoomFor(client: string): boolean {
    const [longest] = [...queues.values()].toSorted((a, b) => b.length - a.length)
    if (!longest || longest.length <= (queues.get(client)?.length ?? 0) + 1) return false
    longest.at(-1)?.giveUp()
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
      if (running >= atOnce) await wait(client)
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
  return new BusyError('Too many requests wait already.')
}
