import type {Dataset, ReadableDataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {documentCache} from './document-cache.ts'

/** A document's row without its content. */
export interface DocumentRow {
  id: string
  publishedId: string
  version: string
  rev: string
  /** Bytes of its content. */
  size: number
}

/**
 * The documents with these exact ids, in the order asked for; undefined for one that is not there.
 * They are shared with other readers: treat them as immutable.
 */
export function readDocuments(dataset: Dataset, ids: string[]): (LakeDocument | undefined)[] {
  if (ids.length === 0) return []
  const rows = prepare(
    dataset.database,
    'SELECT id, rev FROM documents WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids))
  const revisions = new Map(rows.map((row) => [String(row['id']), String(row['rev'])]))
  return ids.map((id) => {
    const rev = revisions.get(id)
    return rev === undefined ? undefined : readRevision(dataset, id, rev)
  })
}

export function readDocument(dataset: Dataset, id: string): LakeDocument | undefined {
  const row = prepare(dataset.database, 'SELECT rev FROM documents WHERE id = ?').get(id)
  return row && readRevision(dataset, id, String(row['rev']))
}

/** The document with this id, whose current revision is known to be `rev`. */
export function readRevision(dataset: ReadableDataset, id: string, rev: string): LakeDocument {
  const cache = documentCache(dataset.database)
  const known = cache.get(id, rev)
  if (known) return known
  const row = prepare(dataset.database, 'SELECT content FROM documents WHERE id = ?').get(id)
  return remember(dataset, String(row?.['content']))
}

function remember(dataset: ReadableDataset, content: string): LakeDocument {
  const document: LakeDocument = JSON.parse(content)
  documentCache(dataset.database).add(document, content.length)
  return document
}

/** A condition over the table `documents` (alias `d`), with the values of its question marks. */
export interface SqlCondition {
  sql: string
  values: (string | number)[]
}

/** The rows that meet a condition, in order of id; no more than `most`. */
export function selectRows(
  dataset: ReadableDataset,
  condition: SqlCondition,
  most = -1,
): DocumentRow[] {
  return prepare(
    dataset.database,
    `SELECT d.id, d.published_id, d.version, d.rev, octet_length(d.content) AS size
     FROM documents d WHERE ${condition.sql} ORDER BY d.id LIMIT ?`,
  )
    .all(...condition.values, most)
    .map((row) => ({
      id: String(row['id']),
      publishedId: String(row['published_id']),
      version: String(row['version']),
      rev: String(row['rev']),
      size: Number(row['size']),
    }))
}

/** Every version of the document with this published id: published, draft and in releases. */
export function readVersions(dataset: Dataset, publishedId: string): LakeDocument[] {
  return selectRows(dataset, {sql: 'd.published_id = ?', values: [publishedId]}).map((row) =>
    readRevision(dataset, row.id, row.rev),
  )
}

/** How many documents a release holds, and how many bytes of JSON they are. */
export function releaseSize(dataset: Dataset, name: string): {documents: number; bytes: number} {
  const row = prepare(
    dataset.database,
    `SELECT count(*) AS documents, coalesce(sum(octet_length(content)), 0) AS bytes
     FROM documents WHERE rowid IN (SELECT rowid FROM documents WHERE version = ?)`,
  ).get(name)
  return {documents: Number(row?.['documents']), bytes: Number(row?.['bytes'])}
}

export interface ExportOptions {
  /** Only documents of these types. */
  types?: string[]
  /** Only documents whose id sorts after this one: where the last page ended. */
  after?: string
  limit?: number
  /** Without the documents that nobody sees without a token: those with a dot in their id. */
  withoutDotted?: boolean
}

/** Every document in order of id, one at a time, read in pages: writes may happen in between. */
export function* exportDocuments(
  dataset: Dataset,
  {types, after = '', limit = Infinity, withoutDotted = false}: ExportOptions = {},
): Generator<LakeDocument> {
  const page = prepare(
    dataset.database,
    `SELECT id, content FROM documents
     WHERE id > ? AND (? IS NULL OR type IN (SELECT value FROM json_each(?)))
       AND (? = 0 OR instr(id, '.') = 0)
     ORDER BY id LIMIT ?`,
  )
  const wanted = types ? JSON.stringify(types) : null
  let last = after
  let left = limit
  while (left > 0) {
    const rows = page.all(last, wanted, wanted, Number(withoutDotted), Math.min(left, 100))
    for (const row of rows) yield JSON.parse(String(row['content']))
    const end = rows.at(-1)
    if (!end) return
    last = String(end['id'])
    left -= rows.length
  }
}

/** A document that refers to another. */
export interface Referrer {
  id: string
  type: string
  weak: boolean
  /** Where the reference stands: attribute names and indices. */
  path: (string | number)[]
}

/** The references to a document, one entry for each place that holds one, in order of id. */
export function referringDocuments(dataset: Dataset, id: string): Referrer[] {
  return prepare(
    dataset.database,
    `SELECT e.source, d.type, e.weak, e.path FROM edges e JOIN documents d ON d.id = e.source
     WHERE e.target = ? ORDER BY e.source, e.path`,
  )
    .all(id)
    .map((row) => ({
      id: String(row['source']),
      type: String(row['type']),
      weak: row['weak'] === 1,
      path: JSON.parse(String(row['path'])),
    }))
}
