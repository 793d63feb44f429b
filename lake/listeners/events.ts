import type {Change, Commit} from '../commit.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import type {Viewer} from '../viewer.ts'
import type {StreamEvent} from './event-stream.ts'

/** The validated options of a listener. */
export interface Listener {
  /** Returns for each document whether the filter matches it. */
  matches: (documents: LakeDocument[]) => Promise<boolean[]>
  viewer: Viewer
  /** Includes drafts and versions; otherwise only published documents (Sanity's rule since 2025-02-19). */
  includeAllVersions: boolean
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** `effectFormat=mendoza` */
  includeEffects: boolean
  visibility: 'query' | 'transaction'
}

type Transition = 'appear' | 'update' | 'disappear'

/**
 * Returns the events of a transaction for one listener: one for each document that its filter matches before
 * or after. The counters cover only these events, because the Studio waits until it has
 * `transactionTotalEvents` of them.
 */
export async function eventsOf(listener: Listener, commit: Commit): Promise<StreamEvent[]> {
  const visible = commit.changes.filter(({documentId}) => maySee(listener, documentId))
  const states = visible
    .flatMap(({previous, next}) => [previous, next])
    .filter((each) => each !== null)
  const results = states.length === 0 ? [] : await listener.matches(states)
  const matching = new Set(states.filter((_state, index) => results[index]))
  const transitions = visible.flatMap((change) => {
    const transition = transitionOf(change, (state) => state !== null && matching.has(state))
    return transition ? [{change, transition}] : []
  })
  return transitions.map(({change, transition}, index) => {
    const eventId = `${commit.transactionId}#${change.documentId}`
    const data: JsonObject = {
      eventId,
      documentId: change.documentId,
      transactionId: commit.transactionId,
      transition,
      identity: commit.author,
      ...(listener.includeMutations && {mutations: change.mutations}),
      // A document that appears starts a new chain of revisions: the client requires that it has no
      // `previousRev`.
      ...(transition !== 'appear' && change.previous && {previousRev: change.previous._rev}),
      resultRev: commit.transactionId,
      ...(listener.includeResult &&
        transition !== 'disappear' &&
        change.next && {result: change.next}),
      ...(listener.includePreviousRevision && {previous: change.previous}),
      ...(listener.includeEffects && {effects: change.effects}),
      timestamp: commit.timestamp,
      visibility: listener.visibility,
      transactionTotalEvents: transitions.length,
      transactionCurrentEvent: index + 1,
    }
    return {name: 'mutation', id: eventId, data}
  })
}

function maySee(listener: Listener, documentId: string): boolean {
  if (listener.viewer.kind === 'anonymous' && documentId.includes('.')) return false
  return listener.includeAllVersions || !/^(drafts|versions)\./.test(documentId)
}

function transitionOf(
  {previous, next}: Change,
  matches: (state: LakeDocument | null) => boolean,
): Transition | undefined {
  const after = matches(next)
  if (matches(previous)) return after ? 'update' : 'disappear'
  return after ? 'appear' : undefined
}
