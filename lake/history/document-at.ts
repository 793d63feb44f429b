import {applyPatch} from 'mendoza'
import type {Dataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {prepare} from '../store/database.ts'
import {readDocument} from '../store/documents.ts'
import {withoutRevision} from './mendoza.ts'

/** Selects a state of a document: after a transaction, at a time, or its last one. */
export interface Moment {
  revision?: string | undefined
  /** ISO 8601 */
  time?: string | undefined
  lastRevision?: boolean | undefined
}

/**
 * Returns a former state of a document. Returns null if the document did not exist then, or if the history
 * does not cover that moment. The revision may be of a transaction that did not touch the document.
 */
export function documentAt(dataset: Dataset, id: string, moment: Moment): LakeDocument | null {
  const current = readDocument(dataset, id) ?? null
  if (moment.lastRevision === true) return current ?? beforeDeletion(dataset, id)
  const position = positionOf(dataset, moment)
  return position === undefined ? null : stateAt(dataset, id, current, position)
}

function positionOf(dataset: Dataset, {revision, time}: Moment): number | undefined {
  if (revision !== undefined) {
    const row = prepare(dataset.database, 'SELECT position FROM transactions WHERE id = ?').get(
      revision,
    )
    return row && Number(row['position'])
  }
  if (time === undefined) return Infinity
  const moment = new Date(time)
  if (Number.isNaN(moment.getTime())) return undefined
  const row = prepare(
    dataset.database,
    'SELECT max(position) AS position FROM transactions WHERE timestamp <= ?',
  ).get(moment.toISOString())
  return Number(row?.['position'] ?? 0)
}

/** Reverts the changes after `position`, starting from the current state. */
function stateAt(
  dataset: Dataset,
  id: string,
  current: LakeDocument | null,
  position: number,
): LakeDocument | null {
  const later = prepare(
    dataset.database,
    `SELECT previous_rev, revert FROM transaction_documents
     WHERE document_id = ? AND position > ? ORDER BY position DESC`,
  ).iterate(id, Math.min(position, Number.MAX_SAFE_INTEGER))
  const isForgotten = position < firstPosition(dataset) - 1
  let state: JsonObject | null = current && withoutRevision(current)
  let revision = current?._rev ?? null
  for (const row of later) {
    state = applyPatch(state, JSON.parse(String(row['revert'])))
    revision = row['previous_rev'] === null ? null : String(row['previous_rev'])
  }
  // The document is older than the remaining history, so its state at that moment is unknown.
  if (isForgotten && state !== null) return null
  return withRevision(state, revision)
}

/** Returns the position of the oldest transaction that has not been pruned (see `prune-history.ts`). */
function firstPosition(dataset: Dataset): number {
  const row = prepare(dataset.database, 'SELECT min(position) AS first FROM transactions').get()
  return Number(row?.['first'] ?? 1)
}

function beforeDeletion(dataset: Dataset, id: string): LakeDocument | null {
  const row = prepare(
    dataset.database,
    `SELECT previous_rev, revert FROM transaction_documents
     WHERE document_id = ? ORDER BY position DESC LIMIT 1`,
  ).get(id)
  if (!row) return null
  const state: JsonObject | null = applyPatch(null, JSON.parse(String(row['revert'])))
  return withRevision(state, String(row['previous_rev']))
}

function withRevision(state: JsonObject | null, revision: string | null): LakeDocument | null {
  // History contains only states that were valid documents.
  return state && ({...state, _rev: revision} as LakeDocument)
}
