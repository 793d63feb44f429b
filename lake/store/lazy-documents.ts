import type {ReadableDataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {readRevision, type DocumentRow} from './documents.ts'
import {isIncomplete} from './head.ts'

/**
 * Returns lazy documents for rows: an attribute that is not whole in the head is read on each access, so that
 * many documents can be filtered without their texts in memory. Valid while the rows match the store.
 */
export function lazyDocuments(dataset: ReadableDataset, rows: DocumentRow[]): LakeDocument[] {
  const found = prepare(
    dataset.database,
    'SELECT id, json(head) AS head FROM documents WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(rows.map(({id}) => id)))
  const heads = new Map(found.map(({id, head}) => [id, head]))
  return rows.map((row) => lazyDocument(dataset, row, JSON.parse(String(heads.get(row.id)))))
}

/** Replaces the incomplete attributes of a head by getters. */
function lazyDocument(
  dataset: ReadableDataset,
  {id, rev}: DocumentRow,
  head: JsonObject,
): LakeDocument {
  for (const [name, value] of Object.entries(head)) {
    if (!isIncomplete(value)) continue
    Object.defineProperty(head, name, {
      get: () => readRevision(dataset, id, rev)[name],
      enumerable: true,
      configurable: true,
    })
  }
  // Every attribute of the document is in the head or has a getter.
  return head as LakeDocument
}
