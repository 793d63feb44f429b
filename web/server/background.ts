export interface Background {
  /** Does it when nobody has had to wait for a while. A later task of the same name takes the place of an earlier one. */
  add: (name: string, task: () => Promise<void>) => void
  /** Somebody waits for a page now: what is left begins later. */
  makeWay: () => void
  readonly size: number
}

export interface BackgroundOptions {
  /** Milliseconds without anybody waiting after which a task begins. */
  quiet?: number
  /** How many tasks may wait; the oldest is forgotten. */
  most?: number
}

/**
 * Work that readers need not wait for: one task after the other, and none while a page is being made for somebody.
 * A task that fails is forgotten; it was only ever to save time.
 */
export function createBackground({quiet = 300, most = 1000}: BackgroundOptions = {}): Background {
  const tasks = new Map<string, () => Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let running = false

  function wait(time: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void work(), time).unref()
  }

  async function work(): Promise<void> {
    const [next] = tasks
    if (!next || running) return
    const [name, task] = next
    tasks.delete(name)
    running = true
    timer = undefined
    await task().catch(() => {})
    running = false
    // Whoever came meanwhile has set another time.
    if (tasks.size > 0 && timer === undefined) wait(0)
  }

  return {
    add(name, task) {
      tasks.delete(name)
      tasks.set(name, task)
      const [oldest = ''] = tasks.keys()
      if (tasks.size > most) tasks.delete(oldest)
      if (timer === undefined && !running) wait(quiet)
    },
    makeWay() {
      if (tasks.size > 0) wait(quiet)
    },
    get size() {
      return tasks.size
    },
  }
}
