export interface Background {
  /** Adds a task, which starts when no client has waited for a while. It replaces a task of the same name. */
  add: (name: string, task: () => Promise<void>) => void
  /** Delays the remaining tasks, because a client waits for a page. */
  postpone: () => void
  readonly size: number
}

export interface BackgroundOptions {
  /** Milliseconds without a waiting client before a task starts. */
  idleMs?: number | undefined
  /** How many tasks may be queued. Above it, the oldest is dropped. */
  maxTasks?: number
}

/**
 * Runs tasks in the background, one at a time, and only while no request is waiting for a page. A failed task is
 * dropped, because tasks only prepare what a request would do anyway.
 */
export function createBackground({
  idleMs = 300,
  maxTasks = 1000,
}: BackgroundOptions = {}): Background {
  const tasks = new Map<string, () => Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let running = false

  function wait(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void work(), ms).unref()
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
    // A call of `postpone` during the task has set a timer already.
    if (tasks.size > 0 && timer === undefined) wait(0)
  }

  return {
    add(name, task) {
      tasks.delete(name)
      tasks.set(name, task)
      const [oldest = ''] = tasks.keys()
      if (tasks.size > maxTasks) tasks.delete(oldest)
      if (timer === undefined && !running) wait(idleMs)
    },
    postpone() {
      if (tasks.size > 0) wait(idleMs)
    },
    get size() {
      return tasks.size
    },
  }
}
