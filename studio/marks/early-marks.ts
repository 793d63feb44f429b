import {getValueAtPath, type Path} from 'sanity'
import {isBlank} from './blank-fields.ts'
import {keyOf, type Visit} from './visit.ts'

/** The fields that hold the address of a page, whatever their type. */
export const addressFields: readonly string[] = ['href', 'url', 'address']

/** What decides whether a mark is shown: the document, what readers have of it, and where the writer has been. */
export interface MarkedForm {
  document: Record<string, unknown>
  /** The published document; undefined if readers have never seen it. */
  published: Record<string, unknown> | undefined
  visit: Visit
}

/** The markers whose field was blank when they were seen. A marker stays until the next validation has ended. */
const seenBlank = new WeakSet<object>()

/**
 * Returns whether a mark would come too early: the writer is still typing the address; or the field is blank, is new since
 * the last publication, and she has not left it; or it was blank, and is filled but not validated again.
 */
export function isEarly(marker: {path: Path}, form: MarkedForm): boolean {
  const {path} = marker
  if (path.length === 0) return false
  if (isBeingTyped(path, form.visit)) return true
  if (!isBlank(getValueAtPath(form.document, path))) return seenBlank.has(marker)
  seenBlank.add(marker)
  return !form.visit.settled.has(keyOf(path)) && !isPublished(path, form.published)
}

/** Returns whether a path is that of an address in which the cursor is: half of an address is not a wrong one. */
export function isBeingTyped(path: Path, {focus}: Visit): boolean {
  return addressFields.includes(String(path.at(-1))) && keyOf(path) === keyOf(focus)
}

/** Returns whether readers have the object that the field belongs to, or the entry of a list itself. */
function isPublished(path: Path, published: Record<string, unknown> | undefined): boolean {
  const owner = typeof path.at(-1) === 'object' ? path : path.slice(0, -1)
  return owner.length === 0
    ? published !== undefined
    : getValueAtPath(published, owner) !== undefined
}
