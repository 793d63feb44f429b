import {useSyncExternalStore} from 'react'
import {noVisit, type Visit} from './visit.ts'

const visits = new Map<string, Visit>()
const listeners = new Set<() => void>()

/**
 * Stores the visit of an open form by the document's published id; undefined removes it. The form and the panel beside it
 * share no parent component that could pass it on.
 */
export function setVisit(id: string, visit: Visit | undefined): void {
  if (visits.get(id) === visit) return
  if (visit) visits.set(id, visit)
  else visits.delete(id)
  for (const listener of listeners) listener()
}

export function readVisit(id: string): Visit {
  return visits.get(id) ?? noVisit
}

export function useVisit(id: string): Visit {
  return useSyncExternalStore(subscribe, () => readVisit(id))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
