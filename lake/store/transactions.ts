import type {Change, Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import type {Json} from '../document.ts'
import {prepare} from './database.ts'
import {publishedId} from './document-id.ts'
import {strong} from './references.ts'
import {applyText, mutationsText} from './stored-mutations.ts'
import {removeDocument, writeDocument} from './write-document.ts'

/** Returns the position of the next transaction. */
export function nextPosition(dataset: Dataset): number {
  const row = prepare(dataset.database, 'SELECT max(position) AS last FROM transactions').get()
  return Number(row?.['last'] ?? 0) + 1
}

export function hasTransaction(dataset: Dataset, id: string): boolean {
  return prepare(dataset.database, 'SELECT 1 FROM transactions WHERE id = ?').get(id) !== undefined
}

/**
 * Writes a transaction: its documents, their references and its history. `contents` has the JSON of the documents. Call it
 * within `inTransaction`.
 */
export function writeCommit(
  dataset: Dataset,
  commit: Commit,
  contents: ReadonlyMap<Json, string>,
): void {
  prepare(
    dataset.database,
    'INSERT INTO transactions (position, id, timestamp, author, mutations) VALUES (?, ?, ?, ?, ?)',
  ).run(
    commit.position,
    commit.transactionId,
    commit.timestamp,
    commit.author,
    mutationsText(commit, contents),
  )
  for (const change of commit.changes) {
    const content = change.next ? contents.get(change.next) : undefined
    if (change.next) writeDocument(dataset.database, change.next, content)
    else removeDocument(dataset.database, change.documentId)
    writeHistory(dataset, commit.position, change, content)
  }
}

function writeHistory(
  dataset: Dataset,
  position: number,
  change: Change,
  content: string | undefined,
): void {
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
    applyText(change, content),
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
    `SELECT DISTINCT d.id FROM edges e JOIN documents d ON d.number = e.source
     WHERE e.target = ? AND e.weak = ? AND d.id NOT GLOB 'versions.*' ORDER BY d.id LIMIT 100`,
  )
    .all(id, strong)
    .map((row) => String(row['id']))
}

export function hasDocument(dataset: Dataset, id: string): boolean {
  return prepare(dataset.database, 'SELECT 1 FROM documents WHERE id = ?').get(id) !== undefined
}
