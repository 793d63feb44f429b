import type {ReadableDataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {readRevision, type DocumentRow} from './documents.ts'
import type {Outline} from './head.ts'

/**
 * Returns lazy documents for rows: a long attribute is read on each access, so that many documents can be
 * filtered without their texts in memory. Valid while the rows match the store.
 */
export function lazyDocuments(dataset: ReadableDataset, rows: DocumentRow[]): LakeDocument[] {
  const found = prepare(
    dataset.database,
    'SELECT id, head, outline FROM documents WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(rows.map(({id}) => id)))
  const heads = new Map(found.map(({id, head, outline}) => [id, {head, outline}]))
  return rows.map((row) => {
    const {head, outline} = heads.get(row.id) ?? {}
    return lazyDocument(dataset, row, JSON.parse(String(head)), JSON.parse(String(outline)))
  })
}

function lazyDocument(
  dataset: ReadableDataset,
  {id, rev}: DocumentRow,
  head: JsonObject,
  outline: Outline,
): LakeDocument {
  const document: JsonObject = {}
  for (const entry of outline) {
    if (typeof entry === 'string') {
      document[entry] = head[entry] ?? null
      continue
    }
    const [name] = entry
    Object.defineProperty(document, name, {
      get: () => readRevision(dataset, id, rev)[name],
      enumerable: true,
      configurable: true,
    })
  }
  // Every attribute of the outline is in the head or has a getter.
  return document as LakeDocument
}
