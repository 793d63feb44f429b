import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {layerOf, publishedId, versionName} from './document-id.ts'
import {headOf} from './head.ts'
import {referencesOf, type Edge} from './references.ts'

/**
 * Creates or replaces a document with everything derived from it, except its words, which a background job
 * indexes. Call it within `inTransaction`. Returns the content, which is the document's JSON.
 */
export function writeDocument(
  database: DatabaseSync,
  document: LakeDocument,
  content: string = JSON.stringify(document),
): string {
  const {number, isNew} = writeRow(database, document, Buffer.byteLength(content))
  prepare(
    database,
    `INSERT INTO contents (number, content) VALUES (?, ?)
     ON CONFLICT (number) DO UPDATE SET content = excluded.content`,
  ).run(number, content)
  writeEdges(database, number, document, isNew)
  prepare(database, 'INSERT OR IGNORE INTO words_pending (number) VALUES (?)').run(number)
  return content
}

/** Writes the row of the table `documents`. Returns the document's number, and whether it is new. */
function writeRow(
  database: DatabaseSync,
  document: LakeDocument,
  size: number,
): {number: number; isNew: boolean} {
  const {_id: id, _type: type, _rev: rev, _createdAt, _updatedAt} = document
  const changing = [rev, _createdAt, _updatedAt, size, headOf(document)]
  const existing = prepare(database, 'SELECT number, type FROM documents WHERE id = ?').get(id)
  if (!existing) {
    const {lastInsertRowid} = prepare(
      database,
      `INSERT INTO documents
         (id, published_id, version, type, rev, created_at, updated_at, size, head)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, jsonb(?))`,
    ).run(id, publishedId(id), versionName(id), type, ...changing)
    return {number: Number(lastInsertRowid), isNew: true}
  }
  const number = Number(existing['number'])
  prepare(
    database,
    `UPDATE documents SET rev = ?, created_at = ?, updated_at = ?, size = ?, head = jsonb(?)
     WHERE number = ?`,
  ).run(...changing, number)
  // Written separately, because an update of an indexed column writes to its index even if the value is
  // unchanged.
  if (existing['type'] !== type) {
    prepare(database, 'UPDATE documents SET type = ? WHERE number = ?').run(type, number)
  }
  return {number, isNew: false}
}

/** Writes the edges of a document. Unchanged edges are not written again, because most changes only affect text. */
function writeEdges(
  database: DatabaseSync,
  number: number,
  document: LakeDocument,
  isNew: boolean,
): void {
  const edges = referencesOf(document)
  if (!isNew) {
    if (hasEdges(database, number, document, edges)) return
    prepare(database, 'DELETE FROM edges WHERE source = ?').run(number)
  }
  const insert = prepare(
    database,
    `INSERT INTO edges (source, target, field, path, weak, type, layer)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const layer = layerOf(document._id)
  for (const {target, field, path, weak} of edges) {
    insert.run(number, target, field, path, weak, document._type, layer)
  }
}

/** Returns whether exactly these edges are stored. */
function hasEdges(
  database: DatabaseSync,
  number: number,
  {_type}: LakeDocument,
  edges: readonly Edge[],
): boolean {
  const rows = prepare(database, 'SELECT path, target, weak, type FROM edges WHERE source = ?').all(
    number,
  )
  if (rows.length !== edges.length) return false
  const stored = new Map(rows.map(({path, target, weak, type}) => [path, {target, weak, type}]))
  return edges.every(({path, target, weak}) => {
    const found = stored.get(path)
    return found?.target === target && found.weak === weak && found.type === _type
  })
}

/** Deletes a document with everything derived from it. Call it within `inTransaction`. */
export function removeDocument(database: DatabaseSync, id: string): void {
  const row = prepare(database, 'DELETE FROM documents WHERE id = ? RETURNING number').get(id)
  if (!row) return
  const number = Number(row['number'])
  prepare(database, 'DELETE FROM contents WHERE number = ?').run(number)
  prepare(database, 'DELETE FROM edges WHERE source = ?').run(number)
  prepare(database, 'DELETE FROM words WHERE rowid = ?').run(number)
  prepare(database, 'DELETE FROM words_pending WHERE number = ?').run(number)
}
