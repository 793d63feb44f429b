import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {publishedId, versionName} from './document-id.ts'
import {headOf} from './head.ts'
import {referencesOf} from './references.ts'

/**
 * Creates or replaces a document with everything derived from it, except its words, which a background job
 * indexes. Call it within `inTransaction`. Returns the content.
 */
export function writeDocument(database: DatabaseSync, document: LakeDocument): string {
  const content = JSON.stringify(document)
  const number = Number(
    prepare(
      database,
      `INSERT INTO documents
         (id, published_id, version, type, rev, created_at, updated_at, size, head)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, rev = excluded.rev,
         created_at = excluded.created_at, updated_at = excluded.updated_at,
         size = excluded.size, head = excluded.head
       RETURNING number`,
    ).get(
      document._id,
      publishedId(document._id),
      versionName(document._id),
      document._type,
      document._rev,
      document._createdAt,
      document._updatedAt,
      Buffer.byteLength(content),
      headOf(document),
    )?.['number'],
  )
  prepare(
    database,
    `INSERT INTO contents (number, content) VALUES (?, ?)
     ON CONFLICT (number) DO UPDATE SET content = excluded.content`,
  ).run(number, content)
  writeEdges(database, number, document)
  prepare(database, 'INSERT OR IGNORE INTO words_pending (number) VALUES (?)').run(number)
  return content
}

function writeEdges(database: DatabaseSync, number: number, document: LakeDocument): void {
  prepare(database, 'DELETE FROM edges WHERE source = ?').run(number)
  const insert = prepare(
    database,
    'INSERT INTO edges (source, target, field, path, weak) VALUES (?, ?, ?, ?, ?)',
  )
  for (const {target, field, path, weak} of referencesOf(document)) {
    insert.run(number, target, field, path, weak)
  }
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
