/**
 * Limits the work of a statement that runs on the main thread. Its SQL calls `groq_row` for each document and reference
 * that it looks at, and `groq_bytes` for each content that it reads.
 */
export interface Budget {
  /** Throws `OverBudget` if nothing is left. */
  spend: (units: number) => void
}

/**
 * Thrown by a statement whose budget is spent, and for a query whose cost a budget cannot bound. It has to be evaluated in
 * another thread.
 */
export class OverBudget extends Error {
  override readonly name = 'OverBudget'
  /** Whether this was known after a small part of the work. */
  readonly isEarly: boolean
  /** Whether only time has passed: other processes have used the processor, or the disk was read. */
  readonly isByDelay: boolean

  constructor(message: string, {isEarly = false, isByDelay = false} = {}) {
    super(message)
    this.isEarly = isEarly
    this.isByDelay = isByDelay
  }
}

/** A unit is one row: it takes a few microseconds. */
export const maxUnits = 600
const bytesPerUnit = 4000
/** For rows that take longer, because the query computes much for each. */
const maxMs = 10
/** Milliseconds in which no processor time is counted. */
const uncountedMs = 1
/** While other processes use the processor, or the disk is read, more time passes than the query takes. */
const maxElapsedMs = 20

export function createBudget(): Budget {
  const begun = performance.now()
  let left = maxUnits
  /** The processor time after the first millisecond: to read it takes as long as a row, and most queries are done by then. */
  let cpu: NodeJS.CpuUsage | undefined
  const checkTime = (): void => {
    const elapsed = performance.now() - begun
    if (elapsed <= uncountedMs) return
    cpu ??= process.threadCpuUsage()
    if (elapsed <= maxMs) return
    const {user, system} = process.threadCpuUsage(cpu)
    if (user + system > maxMs * 1000) throw tooMuchWork()
    if (elapsed > maxElapsedMs) {
      throw new OverBudget('The query takes longer than a short one.', {isByDelay: true})
    }
  }
  return {
    spend(units) {
      left -= units
      if (left < 0) throw tooMuchWork()
      checkTime()
    },
  }
}

function tooMuchWork(): OverBudget {
  return new OverBudget('The query does more work than a short one.')
}

export function unitsOf(bytes: number): number {
  return bytes / bytesPerUnit
}
