import type {Change, Commit} from '../commit.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import type {Viewer} from '../viewer.ts'
import type {StreamEvent} from './event-stream.ts'

/** What one listener asked for, checked. */
export interface Listener {
  /** Which of the documents its filter matches, one answer for each. */
  matches: (documents: LakeDocument[]) => Promise<boolean[]>
  viewer: Viewer
  /** Drafts and versions too; without it, published documents only (Sanity's rule since 2025-02-19). */
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
 * A transaction as one listener is told of it: an event for each document that its filter matched
 * before or after, and counters over just these events. The Studio holds a transaction's events back
 * until it has as many as `transactionTotalEvents` says.
 */
export async function eventsOf(listener: Listener, commit: Commit): Promise<StreamEvent[]> {
  const heard = commit.changes.filter(({documentId}) => mayHear(listener, documentId))
  const states = heard
    .flatMap(({previous, next}) => [previous, next])
    .filter((each) => each !== null)
  const answers = states.length === 0 ? [] : await listener.matches(states)
  const matching = new Set(states.filter((_state, index) => answers[index]))
  const seen = heard.flatMap((change) => {
    const transition = transitionOf(change, (state) => state !== null && matching.has(state))
    return transition ? [{change, transition}] : []
  })
  return seen.map(({change, transition}, index) => {
    const eventId = `${commit.transactionId}#${change.documentId}`
    const data: JsonObject = {
      eventId,
      documentId: change.documentId,
      transactionId: commit.transactionId,
      transition,
      identity: commit.author,
      ...(listener.includeMutations && {mutations: change.mutations}),
      // A document that appears starts a new chain of revisions: the client checks that none precedes.
      ...(transition !== 'appear' && change.previous && {previousRev: change.previous._rev}),
      resultRev: commit.transactionId,
      ...(listener.includeResult &&
        transition !== 'disappear' &&
        change.next && {result: change.next}),
      ...(listener.includePreviousRevision && {previous: change.previous}),
      ...(listener.includeEffects && {effects: change.effects}),
      timestamp: commit.timestamp,
      visibility: listener.visibility,
      transactionTotalEvents: seen.length,
      transactionCurrentEvent: index + 1,
    }
    return {name: 'mutation', id: eventId, data}
  })
}

function mayHear(listener: Listener, documentId: string): boolean {
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
