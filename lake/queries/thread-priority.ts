import {readlinkSync} from 'node:fs'
import {setPriority} from 'node:os'

/** Nice values. The main thread has 0, unless the whole process was started with another one. */
const shortQuery = 5
const longQuery = 15

/** The priority of a worker thread, for the scheduler of the operating system. */
export interface ThreadPriority {
  /** Lets shorter queries and the main thread go first. */
  lower: () => void
  /** Undoes `lower`. Returns false if the operating system does not allow it, as for most users. */
  restore: () => boolean
}

/** Returns the id of this thread (Linux); undefined elsewhere, where priorities belong to processes. */
export function threadId(): number | undefined {
  try {
    return Number(/\d+$/.exec(readlinkSync('/proc/thread-self'))?.[0])
  } catch {
    return undefined
  }
}

/**
 * Gives a worker thread a lower priority than the main thread, which answers all requests and needs little time for each.
 * Without it, the main thread waits for its turn behind every running query.
 */
export function createThreadPriority(thread: number | undefined): ThreadPriority {
  let isLowered = false
  change(thread, shortQuery)
  return {
    lower() {
      isLowered ||= change(thread, longQuery)
    },
    restore() {
      if (isLowered) isLowered = !change(thread, shortQuery)
      return !isLowered
    },
  }
}

/** Returns whether the priority was changed. */
function change(thread: number | undefined, nice: number): boolean {
  if (thread === undefined) return false
  try {
    setPriority(thread, nice)
    return true
  } catch {
    return false
  }
}
