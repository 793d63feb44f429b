import {useSyncExternalStore} from 'react'
import type {Range} from '../finding.ts'

/** The words that an open panel is about, by the document's published id. */
export interface Marks {
  ranges: Range[]
  /** The finding that was chosen last. */
  chosen: Range | undefined
}

const none: Marks = {ranges: [], chosen: undefined}
const marks = new Map<string, Marks>()
const listeners = new Set<() => void>()

/**
 * Panel and form are apart in the Studio's tree, so that the one cannot hand this to the other. The
 * editor hears of it only when a mark has really changed.
 */
export function setMarks(id: string, value: Marks | undefined): void {
  if (JSON.stringify(marks.get(id)) === JSON.stringify(value)) return
  if (value) marks.set(id, value)
  else marks.delete(id)
  for (const listener of listeners) listener()
}

export function useMarks(id: string): Marks {
  return useSyncExternalStore(subscribe, () => marks.get(id) ?? none)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
