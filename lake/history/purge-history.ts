import type {Dataset} from '../dataset.ts'
import type {JsonObject} from '../document.ts'
import {prepare} from '../store/database.ts'
import {noteRemains} from '../store/erase-remains.ts'
import {documentIdOf} from './transactions.ts'

/**
 * Removes documents from the history: their changes and mutations. The transactions remain, with their
 * mutations of other documents, so that positions have no gap. A transaction of which nothing remains gets another id,
 * because a client may have chosen one that contains private text. Call it within the transaction that deletes the
 * documents; `store/erase-remains.ts` then erases the bytes.
 */
export function purgeHistory(dataset: Dataset, ids: string[]): void {
  const wanted = JSON.stringify(ids)
  const touching = prepare(
    dataset.database,
    `SELECT position, mutations FROM transactions WHERE position IN (
       SELECT position FROM transaction_documents
       WHERE document_id IN (SELECT value FROM json_each(?))
     )`,
  ).all(wanted)
  const update = prepare(
    dataset.database,
    'UPDATE transactions SET mutations = ? WHERE position = ?',
  )
  const purged = new Set(ids)
  for (const {position, mutations} of touching) {
    const all: JsonObject[] = JSON.parse(String(mutations))
    const others = all.filter((mutation) => !purged.has(documentIdOf(mutation)))
    update.run(JSON.stringify(others), Number(position))
  }
  prepare(
    dataset.database,
    'DELETE FROM transaction_documents WHERE document_id IN (SELECT value FROM json_each(?))',
  ).run(wanted)
  const rename = prepare(
    dataset.database,
    // The last one is the purge itself, whose id is in the response.
    `UPDATE transactions SET id = ? WHERE position = ?
       AND position < (SELECT max(position) FROM transactions)
       AND position NOT IN (SELECT position FROM transaction_documents)`,
  )
  for (const {position} of touching) rename.run(purgedPrefix + dataset.newId(), Number(position))
  noteRemains(dataset.database)
}

/** The id of a transaction whose documents are all purged begins with it. */
export const purgedPrefix = 'purged-'

/** Returns the ids of all current and former versions of a document, by its published id. */
export function versionsInHistory(dataset: Dataset, publishedId: string): string[] {
  return prepare(
    dataset.database,
    'SELECT DISTINCT document_id AS id FROM transaction_documents WHERE published_id = ?',
  )
    .all(publishedId)
    .map(({id}) => String(id))
}
