import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'
import {inTransaction, prepare} from './database.ts'
import {isDamage} from './damage.ts'
import {wordsOf} from './word-index.ts'

/**
 * The maximum size of a document in the index. A larger one would occupy the thread for too long, so it stays
 * pending: it is always a candidate.
 */
const maxBytes = 256 * 1024

/** The maximum number of pages that one step merges. */
const mergedPages = 64

/**
 * The first pending document of at most so many bytes that is not in a JSON list of numbers. `CROSS JOIN` keeps SQLite from
 * reading all documents to find the few that are pending.
 */
export const nextPending = `SELECT p.number, c.content FROM words_pending p
  CROSS JOIN documents d ON d.number = p.number CROSS JOIN contents c ON c.number = p.number
  WHERE d.size <= ? AND p.number NOT IN (SELECT value FROM json_each(?))
  ORDER BY p.number LIMIT 1`

export interface WordIndexer {
  /**
   * Indexes pending documents until `isOver` returns true, at least one; or merges a part of the index.
   * Returns whether work is left.
   */
  step: (isOver: () => boolean) => boolean
}

/**
 * Creates the indexer of the words of pending documents. Each step is a transaction whose commit does not wait
 * for the disk: if it is lost, its documents are pending again.
 */
export function createWordIndexer(database: DatabaseSync): WordIndexer {
  // The documents whose content is damaged. They stay pending, so that queries report the damage.
  const unreadable = new Set<number>()
  let isMerging = true

  function indexPending(isOver: () => boolean): boolean {
    const pending = prepare(database, nextPending)
    const insert = prepare(database, 'INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)')
    const remove = prepare(database, 'DELETE FROM words_pending WHERE number = ?')
    do {
      const row = pending.get(maxBytes, JSON.stringify([...unreadable]))
      if (!row) return isMerging
      const number = Number(row['number'])
      const words = readWords(String(row['content']))
      if (words === undefined) {
        unreadable.add(number)
        continue
      }
      insert.run(number, words)
      remove.run(number)
      isMerging = true
    } while (!isOver())
    return true
  }

  /** The store disables FTS5's automatic merges, because they would make a commit slow. */
  function merge(): boolean {
    const before = changesOf(database)
    prepare(database, `INSERT INTO words (words, rank) VALUES ('merge', ?)`).run(mergedPages)
    // According to FTS5's documentation, fewer than two changes mean that there is nothing to merge.
    isMerging = changesOf(database) - before >= 2
    return isMerging
  }

  return {
    step: (isOver) =>
      withoutFlush(database, () =>
        inTransaction(database, true, () => (isMerging && merge()) || indexPending(isOver)),
      ),
  }
}

function readWords(content: string): string | undefined {
  try {
    const document: LakeDocument = JSON.parse(content)
    return wordsOf(document)
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

function changesOf(database: DatabaseSync): number {
  return Number(prepare(database, 'SELECT total_changes() AS n').get()?.['n'])
}

/**
 * Runs work whose commits are not flushed to disk. The log is flushed in order, so that a later commit is
 * never on disk without an earlier one.
 */
function withoutFlush<T>(database: DatabaseSync, work: () => T): T {
  const synchronous = Number(prepare(database, 'PRAGMA synchronous').get()?.['synchronous'])
  database.exec(`PRAGMA synchronous = ${Math.min(synchronous, 1)}`)
  try {
    return work()
  } finally {
    database.exec(`PRAGMA synchronous = ${synchronous}`)
  }
}
