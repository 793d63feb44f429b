import {useSyncExternalStore} from 'react'
import type {Range} from '../finding.ts'

/** The words that an open panel is about, by the document's published id. */
export interface Highlights {
  ranges: Range[]
  /** The finding that was chosen last. */
  chosen: Range | undefined
}

const none: Highlights = {ranges: [], chosen: undefined}
const highlights = new Map<string, Highlights>()
const listeners = new Set<() => void>()

/**
 * Panel and form are apart in the Studio's tree, so that the one cannot hand this to the other. The
 * editor hears of it only when a mark has really changed.
 */
export function setHighlights(id: string, value: Highlights | undefined): void {
  if (JSON.stringify(highlights.get(id)) === JSON.stringify(value)) return
  if (value) highlights.set(id, value)
  else highlights.delete(id)
  for (const listener of listeners) listener()
}

export function useHighlights(id: string): Highlights {
  return useSyncExternalStore(subscribe, () => highlights.get(id) ?? none)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
