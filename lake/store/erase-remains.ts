import type {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../error.ts'
import {isFullDisk} from './cannot-write.ts'
import {isDamage} from './damage.ts'

/**
 * Erases the bytes of deleted rows. SQLite leaves them in free pages, gaps of pages and the write-ahead log
 * until they are overwritten.
 */
export interface Erasure {
  /** Starts the erasure if there are remains, and retries until it succeeds. */
  start: () => void
  /** Resolves when all remains are erased. */
  done: () => Promise<void>
  close: () => void
}

/** Records in the store that it still has bytes of deleted rows, so that a restart continues the erasure. */
export function noteRemains(database: DatabaseSync): void {
  database.exec('INSERT OR IGNORE INTO remains (id) VALUES (1)')
}

/**
 * The retries. The log cannot be truncated while a query or a backup reads an older state, and overlapping
 * queries could prevent it forever. So after two attempts each one runs while no query does: it waits for
 * running queries, which have a time limit, and delays new ones. For other processes it only waits briefly
 * (`waitMs`) and retries later.
 */
const attempts = [
  {waitMs: 0, pauseMs: 50},
  {waitMs: 250, pauseMs: 250},
  {waitMs: 500, pauseMs: 1000},
  {waitMs: 1000, pauseMs: 4000},
]
const lastAttempt = {waitMs: 1000, pauseMs: 30_000}
const immediateAttempts = 2

/** Creates the erasure. `whenIdle` runs work while no query runs. */
export function createErasure(
  database: DatabaseSync,
  whenIdle: <T>(work: () => T) => Promise<T>,
  report: (error: unknown) => void,
): Erasure {
  let waiting: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  let running = false

  async function attempt(number: number): Promise<void> {
    timer = undefined
    if (!database.isOpen) return
    const {waitMs, pauseMs} = attempts[number] ?? lastAttempt
    const erase = (): boolean => database.isOpen && eraseRemains(database, waitMs)
    try {
      const isErased = number < immediateAttempts ? erase() : await whenIdle(erase)
      if (!database.isOpen) return
      if (!isErased) {
        timer = setTimeout(() => void attempt(number + 1), pauseMs)
        timer.unref()
        return
      }
    } catch (error) {
      // The lake is closing.
      if (!database.isOpen || (error instanceof LakeError && error.code === 'unavailable')) return
      // The next start retries.
      report(error)
    }
    running = false
    for (const resolve of waiting) resolve()
    waiting = []
  }

  return {
    start() {
      if (running || !hasRemains(database)) return
      running = true
      timer = setTimeout(() => void attempt(0), 0)
      timer.unref()
    },
    done: () => (running ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    close() {
      clearTimeout(timer)
      for (const resolve of waiting) resolve()
    },
  }
}

function hasRemains(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM remains').get() !== undefined
}

/** Erases the remains. Returns false if a reader or an open transaction prevents it. */
function eraseRemains(database: DatabaseSync, waitMs: number): boolean {
  if (database.isTransaction) return false
  database.exec(`PRAGMA busy_timeout = ${waitMs}; PRAGMA temp_store = FILE`)
  try {
    // While a reader needs the log, VACUUM would only append every page to it.
    if (!emptyLog(database)) return false
    eraseWords(database)
    // VACUUM rewrites every page without remains; then the log, which contains the old pages, is truncated.
    database.exec('VACUUM')
    if (!emptyLog(database)) return false
    database.exec('DELETE FROM remains')
    return true
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    if (isDamage(error) || isFullDisk(error)) throw error
    if (error instanceof Error && /in progress|is locked|is busy/.test(error.message)) return false
    throw error
  } finally {
    if (database.isOpen) database.exec('PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY')
  }
}

/**
 * Erases the words of deleted and of earlier texts. The full-text index only marks them as deleted until it
 * merges its segments.
 */
function eraseWords(database: DatabaseSync): void {
  database.exec(`
    BEGIN IMMEDIATE;
    DELETE FROM words WHERE rowid IN (SELECT number FROM words_pending);
    INSERT INTO words (words) VALUES ('optimize');
    COMMIT;
  `)
}

function emptyLog(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
}
