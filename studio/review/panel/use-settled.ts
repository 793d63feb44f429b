import {useState} from 'react'

/**
 * Returns a value, or the last settled one while it is not settled; undefined until one was. A result that is computed
 * from parts that arrive one after the other then changes once.
 */
export function useSettled<Value>(value: Value, isSettled: boolean): Value | undefined {
  const [last, setLast] = useState<Value>()
  if (isSettled && last !== value) setLast(() => value)
  return isSettled ? value : last
}

/** What tells which version of a document its validation is about. */
interface Validated {
  isValidating: boolean
  /** The revision of the document that was validated last, or is being validated. */
  revision?: string
}

/** Returns whether a document's validation is about its present revision, and has ended. */
export function isValidated(status: Validated, document: {_rev?: unknown}): boolean {
  return !status.isValidating && status.revision === document._rev
}
