/** Delays the start of new tasks until some work has run while nothing else does. */
export interface Hold {
  /** Returns whether no task may start now. */
  isHeld: () => boolean
  /** Must be called whenever a task has ended. */
  ended: () => void
  /** Waits until no task runs, and then runs `task`. No other task starts before it is done. */
  whenIdle: <T>(task: () => T) => Promise<T>
}

/** `resume` is called when delayed tasks may start. */
export function createHold(isBusy: () => boolean, resume: () => void): Hold {
  const waiting: (() => void)[] = []
  let holds = 0
  return {
    isHeld: () => holds > 0,
    ended() {
      for (const check of waiting.splice(0)) check()
    },
    async whenIdle(task) {
      holds += 1
      try {
        while (isBusy()) await new Promise<void>((resolve) => waiting.push(resolve))
        return task()
      } finally {
        holds -= 1
        resume()
      }
    },
  }
}
