import type {Change, Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {prepare} from './database.ts'
import {publishedId, versionName} from './document-id.ts'
import {headOf, outlineOf} from './head.ts'
import {referencesOf} from './references.ts'

/** Returns the position of the next transaction. */
export function nextPosition(dataset: Dataset): number {
  const row = prepare(dataset.database, 'SELECT max(position) AS last FROM transactions').get()
  return Number(row?.['last'] ?? 0) + 1
}

export function hasTransaction(dataset: Dataset, id: string): boolean {
  return prepare(dataset.database, 'SELECT 1 FROM transactions WHERE id = ?').get(id) !== undefined
}

/** Writes a transaction: its documents, their references and its history. Call it within `inTransaction`. */
export function writeCommit(dataset: Dataset, commit: Commit): void {
  prepare(
    dataset.database,
    'INSERT INTO transactions (position, id, timestamp, author, mutations) VALUES (?, ?, ?, ?, ?)',
  ).run(
    commit.position,
    commit.transactionId,
    commit.timestamp,
    commit.author,
    JSON.stringify(commit.changes.flatMap((change) => change.mutations)),
  )
  for (const change of commit.changes) {
    if (change.next) writeDocument(dataset, change.next)
    else removeDocument(dataset, change.documentId)
    writeHistory(dataset, commit.position, change)
  }
}

function writeDocument(dataset: Dataset, document: LakeDocument): void {
  prepare(
    dataset.database,
    `INSERT INTO documents
       (id, published_id, version, type, rev, created_at, updated_at, head, outline, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, rev = excluded.rev,
       created_at = excluded.created_at, updated_at = excluded.updated_at,
       head = excluded.head, outline = excluded.outline, content = excluded.content`,
  ).run(
    document._id,
    publishedId(document._id),
    versionName(document._id),
    document._type,
    document._rev,
    document._createdAt,
    document._updatedAt,
    JSON.stringify(headOf(document)),
    JSON.stringify(outlineOf(document)),
    JSON.stringify(document),
  )
  removeEdges(dataset, document._id)
  const insert = prepare(
    dataset.database,
    'INSERT INTO edges (source, target, path, weak) VALUES (?, ?, ?, ?)',
  )
  for (const edge of referencesOf(document)) {
    insert.run(document._id, edge.target, edge.path, edge.weak ? 1 : 0)
  }
}

function removeDocument(dataset: Dataset, id: string): void {
  prepare(dataset.database, 'DELETE FROM documents WHERE id = ?').run(id)
  removeEdges(dataset, id)
}

function removeEdges(dataset: Dataset, source: string): void {
  prepare(dataset.database, 'DELETE FROM edges WHERE source = ?').run(source)
}

function writeHistory(dataset: Dataset, position: number, change: Change): void {
  prepare(
    dataset.database,
    `INSERT INTO transaction_documents
       (position, document_id, published_id, previous_rev, result_rev, apply, revert)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    position,
    change.documentId,
    publishedId(change.documentId),
    change.previous?._rev ?? null,
    change.next?._rev ?? null,
    JSON.stringify(change.effects.apply),
    JSON.stringify(change.effects.revert),
  )
}

/**
 * Returns the ids of at most a hundred documents with a strong reference to this one. Versions in releases
 * are left out: their references are checked when the release is published.
 */
export function strongReferrers(dataset: Dataset, id: string): string[] {
  return prepare(
    dataset.database,
    `SELECT DISTINCT source FROM edges
     WHERE target = ? AND weak = 0 AND source NOT GLOB 'versions.*' ORDER BY source LIMIT 100`,
  )
    .all(id)
    .map((row) => String(row['source']))
}

export function hasDocument(dataset: Dataset, id: string): boolean {
  return prepare(dataset.database, 'SELECT 1 FROM documents WHERE id = ?').get(id) !== undefined
}
