import type {ExprNode} from 'groq-js'
import {CannotPlan} from './cannot-plan.ts'

/** The part of a list that a slice or an index takes. */
export interface Slice {
  /** Whether `offset` and `limit` count from the end of the list, towards its beginning. */
  isFromEnd: boolean
  /** Items to leave out, and to take at most. */
  offset: number
  limit: number | undefined
  /** Items to leave out at the beginning of the list, if the others count from its end. */
  skipped: number
}

export const whole: Slice = {isFromEnd: false, offset: 0, limit: undefined, skipped: 0}

/** Returns what a slice takes. Throws `CannotPlan` for one from the end to a place from the beginning. */
export function sliceOf({left, right, isInclusive}: ExprNode & {type: 'Slice'}): Slice {
  const end = right + (isInclusive ? 1 : 0)
  if (left >= 0 && right >= 0) {
    return {isFromEnd: false, offset: left, limit: Math.max(end - left, 0), skipped: 0}
  }
  if (right >= 0) throw new CannotPlan('a slice begins from the end and ends from the beginning')
  const limit = left < 0 ? Math.max(end - left, 0) : undefined
  return {isFromEnd: true, offset: -end, limit, skipped: Math.max(left, 0)}
}

/** Returns what `[index]` takes. */
export function elementAt(index: number): Slice {
  return index < 0
    ? {isFromEnd: true, offset: -index - 1, limit: 1, skipped: 0}
    : {isFromEnd: false, offset: index, limit: 1, skipped: 0}
}

/** Returns a slice of a slice as one; undefined if one of them counts from the end. */
export function slicedAgain(before: Slice, slice: Slice): Slice | undefined {
  if (isWhole(before)) return slice
  if (before.isFromEnd || slice.isFromEnd) return undefined
  const {offset, limit = Infinity} = slice
  const rest = before.limit === undefined ? limit : Math.max(before.limit - offset, 0)
  return {...before, offset: before.offset + offset, limit: Math.min(limit, rest)}
}

export function isWhole({isFromEnd, offset, limit}: Slice): boolean {
  return !isFromEnd && offset === 0 && limit === undefined
}

/** Returns LIMIT and OFFSET with a space before them; nothing for the whole list. */
export function rangeOf({offset, limit}: Pick<Slice, 'offset' | 'limit'>): string {
  return limit === undefined && offset === 0 ? '' : ` LIMIT ${limit ?? -1} OFFSET ${offset}`
}
