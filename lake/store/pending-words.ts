import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'
import {inTransaction, prepare} from './database.ts'
import {isDamage} from './damage.ts'
import {wordsOf} from './word-index.ts'

/**
 * The maximum size of a document in the index. A larger one would occupy the thread for too long, so it stays
 * pending: it is always a candidate.
 */
const maxBytes = 1024 * 1024

/** The documents whose content is damaged. They stay pending, so that queries report the damage. */
const unreadable = new WeakMap<DatabaseSync, Set<number>>()

/**
 * Indexes the words of pending documents in one transaction, until `isOver` returns true; at least one.
 * Returns whether documents are left.
 *
 * The commit does not wait for the disk: if it is lost, the documents are pending again.
 */
export function indexPendingWords(database: DatabaseSync, isOver: () => boolean): boolean {
  const skipped = unreadable.get(database) ?? new Set()
  unreadable.set(database, skipped)
  return withoutFlush(database, () =>
    inTransaction(database, true, () => {
      const pending = prepare(
        database,
        `SELECT p.number, c.content FROM words_pending p
         JOIN documents d ON d.number = p.number JOIN contents c ON c.number = p.number
         WHERE d.size <= ? AND p.number NOT IN (SELECT value FROM json_each(?))
         ORDER BY p.number LIMIT 1`,
      )
      const remove = prepare(database, 'DELETE FROM words_pending WHERE number = ?')
      const insert = prepare(database, 'INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)')
      do {
        const row = pending.get(maxBytes, JSON.stringify([...skipped]))
        if (!row) return false
        const number = Number(row['number'])
        const words = readWords(String(row['content']))
        if (words === undefined) {
          skipped.add(number)
          continue
        }
        insert.run(number, words)
        remove.run(number)
      } while (!isOver())
      return true
    }),
  )
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

/**
 * Runs work whose commits are not flushed to disk. The log is flushed in order, so that a later commit is
 * never on disk without an earlier one.
 */
function withoutFlush<T>(database: DatabaseSync, work: () => T): T {
  const {synchronous} = prepare(database, 'PRAGMA synchronous').get() ?? {}
  database.exec(`PRAGMA synchronous = ${Math.min(Number(synchronous), 1)}`)
  try {
    return work()
  } finally {
    database.exec(`PRAGMA synchronous = ${Number(synchronous)}`)
  }
}
