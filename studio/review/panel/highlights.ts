import {useSyncExternalStore} from 'react'
import type {Range} from '../finding.ts'

/** The ranges to highlight, by the document's published id. */
export interface Highlights {
  ranges: Range[]
  /** The finding that was clicked last. */
  chosen: Range | undefined
}

const none: Highlights = {ranges: [], chosen: undefined}
const highlights = new Map<string, Highlights>()
const listeners = new Set<() => void>()

/**
 * Stores the highlights of a document. Panel and form share no parent component that could pass them on.
 * Listeners are called only if something has changed.
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
