import type {PortableTextBlock} from '@portabletext/editor'
import {readObjects, type ChangedObject, type TextObject, type TextObjects} from './text-objects.ts'

/** Remembers objects across undo and redo, so that no field of theirs is lost. */
export interface ObjectMemory {
  /**
   * Returns the objects that differ from their last value after an undo or a redo. Call it with the text before and
   * after each.
   *
   * @param waiting previous results that are not restored yet
   */
  compare: (
    before: readonly PortableTextBlock[],
    after: readonly PortableTextBlock[],
    waiting?: readonly ChangedObject[],
  ) => ChangedObject[]
}

/**
 * Creates the memory of one editor. The editor's history stores an object as it was inserted or removed. What a form
 * wrote into it later is not in the history, so undo and redo would remove it.
 */
export function createObjectMemory(): ObjectMemory {
  /** The last values of objects that undo or redo removed. */
  const removed = new Map<string, TextObject>()

  return {
    compare(before, after, waiting = []) {
      const old = readObjects(before)
      for (const {key, value, last} of waiting) {
        const object = old.get(key)
        if (object && object.value === value) old.set(key, {...object, value: last})
      }
      const now = readObjects(after)
      for (const [key, object] of old) if (object && !now.has(key)) removed.set(key, object)
      const changed = findChanged(now, (key) => old.get(key) ?? removed.get(key), old)
      for (const key of now.keys()) removed.delete(key)
      return changed
    },
  }
}

function findChanged(
  now: TextObjects,
  findLast: (key: string) => TextObject | undefined,
  old: TextObjects,
): ChangedObject[] {
  return [...now].flatMap(([key, object]) => {
    if (!object || (old.has(key) && (!old.get(key) || object.isTable))) return []
    const last = findLast(key)
    return !last || isSame(last.value, object.value) ? [] : [{...object, key, last: last.value}]
  })
}

/** The editor may store the same fields in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || sorted(one) === sorted(other)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )
}
