import type {Dataset, ReadableDataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {prepare, prepareArrays} from './database.ts'
import {documentCache} from './document-cache.ts'
import {nested, weak} from './references.ts'

/** The row of a document without its content. */
export interface DocumentRow {
  id: string
  publishedId: string
  version: string
  rev: string
  /** Bytes of the content. */
  size: number
}

/**
 * Returns the documents with these ids in the same order; undefined for missing ones. The documents are
 * shared: treat them as immutable.
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

export function hasDocuments(dataset: ReadableDataset): boolean {
  return prepare(dataset.database, 'SELECT 1 FROM documents LIMIT 1').get() !== undefined
}

export function readDocument(dataset: ReadableDataset, id: string): LakeDocument | undefined {
  const row = prepare(dataset.database, 'SELECT rev FROM documents WHERE id = ?').get(id)
  return row && readRevision(dataset, id, String(row['rev']))
}

/** Returns the document with this id, whose current revision must be `rev`. */
export function readRevision(dataset: ReadableDataset, id: string, rev: string): LakeDocument {
  const cache = documentCache(dataset.database)
  const cached = cache.get(id, rev)
  if (cached) return cached
  const content = readContent(dataset, id)
  const document: LakeDocument = JSON.parse(content)
  cache.add(document, content.length)
  return document
}

/** Like `readRevision`, if the document is cached. */
export function cachedRevision(
  {database}: ReadableDataset,
  id: string,
  rev: string,
): LakeDocument | undefined {
  return documentCache(database).get(id, rev)
}

/** Returns the JSON of the document with this number. */
export function readContentOf({database}: ReadableDataset, number: number): string {
  const statement = prepareArrays(database, 'SELECT content FROM contents WHERE number = ?')
  const row: unknown = statement.get(number)
  return String(Array.isArray(row) ? row[0] : undefined)
}

function readContent({database}: ReadableDataset, id: string): string {
  const row = prepare(
    database,
    'SELECT c.content FROM documents d JOIN contents c ON c.number = d.number WHERE d.id = ?',
  ).get(id)
  return String(row?.['content'])
}

/** A condition over the table `documents` (alias `d`), with the values of its placeholders. */
export interface SqlCondition {
  sql: string
  values: (string | number)[]
}

/** Returns the rows that match a condition, ordered by id; at most `limit`. */
export function selectRows(
  dataset: ReadableDataset,
  condition: SqlCondition,
  limit = -1,
): DocumentRow[] {
  return prepare(
    dataset.database,
    `SELECT d.id, d.published_id, d.version, d.rev, d.size
     FROM documents d WHERE ${condition.sql} ORDER BY d.id LIMIT ?`,
  )
    .all(...condition.values, limit)
    .map((row) => ({
      id: String(row['id']),
      publishedId: String(row['published_id']),
      version: String(row['version']),
      rev: String(row['rev']),
      size: Number(row['size']),
    }))
}

/** Returns all versions of a document: published, draft and in releases. */
export function readVersions(dataset: Dataset, publishedId: string): LakeDocument[] {
  return selectRows(dataset, {sql: 'd.published_id = ?', values: [publishedId]}).map((row) =>
    readRevision(dataset, row.id, row.rev),
  )
}

/** Returns the number of documents in a release and their total bytes of JSON. */
export function releaseSize(dataset: Dataset, name: string): {documents: number; bytes: number} {
  const row = prepare(
    dataset.database,
    `SELECT count(*) AS documents, coalesce(sum(size), 0) AS bytes
     FROM documents WHERE number IN (SELECT number FROM documents WHERE version = ?)`,
  ).get(name)
  return {documents: Number(row?.['documents']), bytes: Number(row?.['bytes'])}
}

export interface ExportOptions {
  /** Only documents of these types. */
  types?: string[]
  /** Only documents whose id sorts after this one, for pagination. */
  after?: string
  limit?: number
  /** Leaves out documents with a dot in their id, which need a token. */
  withoutDotted?: boolean
}

/** Yields every document ordered by id. Rows are read in pages, so writes can happen in between. */
export function* exportDocuments(
  dataset: Dataset,
  {types, after = '', limit = Infinity, withoutDotted = false}: ExportOptions = {},
): Generator<LakeDocument> {
  const page = prepare(
    dataset.database,
    `SELECT d.id, c.content FROM documents d JOIN contents c ON c.number = d.number
     WHERE d.id > ? AND (? IS NULL OR d.type IN (SELECT value FROM json_each(?)))
       AND (? = 0 OR instr(d.id, '.') = 0)
     ORDER BY d.id LIMIT ?`,
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

/** A document with a reference to another. */
export interface Referrer {
  id: string
  type: string
  weak: boolean
  /** The path of the reference: attribute names and indices. */
  path: (string | number)[]
}

/**
 * Returns every reference to a document, ordered by the referring id. References within other references are
 * left out.
 */
export function referringDocuments(dataset: Dataset, id: string): Referrer[] {
  return prepare(
    dataset.database,
    `SELECT d.id, d.type, e.weak, e.path FROM edges e JOIN documents d ON d.number = e.source
     WHERE e.target = ? AND e.weak <> ? ORDER BY d.id, e.path`,
  )
    .all(id, nested)
    .map((row) => ({
      id: String(row['id']),
      type: String(row['type']),
      weak: row['weak'] === weak,
      path: JSON.parse(String(row['path'])),
    }))
}
