/** Holds back what would begin, until a piece of work was done while nothing ran. */
export interface Hold {
  /** Whether nothing may begin now. */
  isHeld: () => boolean
  /** To be called whenever something has ended. */
  ended: () => void
  /** Waits until nothing runs, and does the work. Nothing begins until it is done. */
  whenIdle: <T>(task: () => T) => Promise<T>
}

/** `resume` is called when what was held back may begin. */
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
