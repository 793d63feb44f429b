import {LRUCache} from 'lru-cache'

export interface Renewal {
  /** Notes that a client requested something. */
  note: (name: string) => void
  /** Renews what was noted, the most recently noted first. Call it after each change. */
  start: () => void
}

export interface RenewalOptions {
  /** Renews one of them, if it is stale. A failure is ignored: the next request tries again. */
  renew: (name: string) => Promise<unknown>
  /** How many are renewed at the same time. */
  concurrency: () => number
  /** How many are remembered. */
  maxNames?: number
}

/**
 * Renews what clients requested recently, so that the next client need not wait. Changes in one tick cause one run. A
 * change during a run starts again with the most recently requested, since what was just renewed may be stale again.
 */
export function createRenewal({renew, concurrency, maxNames = 100}: RenewalOptions): Renewal {
  const recent = new LRUCache<string, true>({max: maxNames})
  const pending = new Set<string>()
  const running = new Set<string>()
  let planned: NodeJS.Immediate | undefined

  function work(): void {
    for (const name of pending) {
      if (running.size >= concurrency()) return
      // It is renewed again once it ends.
      if (!running.has(name)) void run(name)
    }
  }

  async function run(name: string): Promise<void> {
    pending.delete(name)
    running.add(name)
    await renew(name).catch(() => {})
    running.delete(name)
    work()
  }

  return {
    note: (name) => void recent.set(name, true),
    start() {
      pending.clear()
      for (const name of recent.keys()) pending.add(name)
      planned ??= setImmediate(() => {
        planned = undefined
        work()
      })
    },
  }
}
