import type {ReadableDataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {readRevision, type DocumentRow} from './documents.ts'
import type {Outline} from './head.ts'

/**
 * The documents of rows, with their long attributes read only when they are asked for, and each time that
 * they are: so that many documents can be looked at without holding the texts of them all. For as long as
 * the rows are what is stored.
 */
export function sketchDocuments(dataset: ReadableDataset, rows: DocumentRow[]): LakeDocument[] {
  const found = prepare(
    dataset.database,
    'SELECT id, head, outline FROM documents WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(rows.map(({id}) => id)))
  const heads = new Map(found.map(({id, head, outline}) => [id, {head, outline}]))
  return rows.map((row) => {
    const {head, outline} = heads.get(row.id) ?? {}
    return sketch(dataset, row, JSON.parse(String(head)), JSON.parse(String(outline)))
  })
}

function sketch(
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
  // The outline is a document's, and what it names is in the head or read from there.
  return document as LakeDocument
}
