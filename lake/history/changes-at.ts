import {applyPatch} from 'mendoza'
import type {Dataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {prepare} from '../store/database.ts'
import {documentAt} from './document-at.ts'
import {readSteps} from './steps.ts'

/** A past transaction with the states of its documents. */
export interface PastTransaction {
  position: number
  transactionId: string
  timestamp: string
  author: string
  changes: {documentId: string; previous: LakeDocument | null; next: LakeDocument | null}[]
}

/**
 * Returns the first transaction after a position whose documents are still in the history, from a time on; undefined if
 * there is none.
 */
export function transactionAfter(
  dataset: Dataset,
  position: number,
  since: string,
): PastTransaction | undefined {
  const row = prepare(
    dataset.database,
    `SELECT position FROM transactions t WHERE position > ? AND timestamp >= ?
       AND EXISTS (SELECT 1 FROM transaction_documents d WHERE d.position = t.position)
     ORDER BY position LIMIT 1`,
  ).get(position, since)
  if (!row) return undefined
  const steps = readSteps(dataset, 'd.position = ?', String(row['position']))
  const [first] = steps
  if (!first) return undefined
  return {
    position: first.position,
    transactionId: first.revision,
    timestamp: first.timestamp,
    author: first.author,
    changes: steps.map(({documentId, revision, previousRev, revert}) => {
      const next = documentAt(dataset, documentId, {revision})
      const {_rev, ...state} = next ?? {}
      const before: JsonObject | null = applyPatch(next && state, JSON.parse(revert))
      // History contains only states that were valid documents.
      const previous = before && ({...before, _rev: previousRev} as LakeDocument)
      return {documentId, previous, next}
    }),
  }
}
