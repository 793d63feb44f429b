import {LakeError} from '../error.ts'

/** The remaining budget of work, shared by all patches of a transaction. */
export interface Effort {
  left: number
}

/**
 * The budget of a request, in values that patches may visit or equivalent work: one to four seconds. Work is counted, not
 * timed, so that a request gets the same response on every machine.
 */
export const maxEffort = 2_000_000

/** The budget of one patch of one document, which blocks the lake. Between patches, other requests are answered. */
export const maxPatchEffort = 250_000

/** Measured costs, in visited values. */
export const costs = {
  /** Reading a path. */
  path: 10,
  /** Copying an item of an array or an attribute of an object. */
  copy: 1 / 20,
  /** Moving an item of an array into which something is inserted. */
  move: 1 / 2,
  /** A character of a string to which one change of a diff is applied. */
  character: 1 / 10,
}

/** Does the work of one patch within the budget of its request. */
export function withinPatch<T>(request: Effort, work: (effort: Effort) => T): T {
  const available = Math.min(request.left, maxPatchEffort)
  const effort = {left: available}
  const result = work(effort)
  request.left -= available - effort.left
  return result
}

/** Subtracts work from the budget. @throws LakeError `invalid` if it is exhausted */
export function spend(effort: Effort, amount: number): void {
  effort.left -= amount
  if (effort.left >= 0) return
  throw new LakeError(
    'invalid',
    'the patches of the request together read, copy or change too many values. Send them in several requests, or with paths that select less',
  )
}
