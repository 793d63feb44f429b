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
}

/** A unit is one row: it takes a few microseconds. */
const maxUnits = 600
const bytesPerUnit = 4000
/** For rows that take longer, because the query computes much for each. */
const maxMs = 10

export function createBudget(): Budget {
  const end = performance.now() + maxMs
  let left = maxUnits
  return {
    spend(units) {
      left -= units
      if (left < 0 || performance.now() > end) {
        throw new OverBudget('The query does more work than a short one.')
      }
    },
  }
}

export function unitsOf(bytes: number): number {
  return bytes / bytesPerUnit
}
