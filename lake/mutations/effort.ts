import {LakeError} from '../error.ts'

/** The work that may still be done; shared by all patches of a transaction. */
export interface Effort {
  left: number
}

/**
 * Values that the patches of a transaction may look at, or as much other work: one to four seconds, in which the
 * lake does nothing else. It is counted, not timed, so that a request is refused on every machine or on none.
 */
export const maxEffort = 2_000_000

/** What work costs, in values looked at; measured. */
export const costs = {
  /** Reading a path. */
  path: 10,
  /** Copying an item of an array or an attribute of an object. */
  copy: 1 / 20,
  /** Moving an item of an array into which something is inserted. */
  move: 1 / 2,
  /** A character of a text to which one change of a diff is applied. */
  character: 1 / 10,
}

/** @throws LakeError `invalid` when nothing is left */
export function spend(effort: Effort, amount: number): void {
  effort.left -= amount
  if (effort.left >= 0) return
  throw new LakeError(
    'invalid',
    'the patches of the request are too much work together: they look at, copy or change too many values. Send them in several requests, or with paths that select less',
  )
}
