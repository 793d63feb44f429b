import type {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../error.ts'
import {isFullDisk} from './cannot-write.ts'
import {isDamage} from './damage.ts'

/**
 * Erases the bytes of deleted rows. SQLite leaves them in free pages, in gaps of pages and in the
 * write-ahead log, until something else happens to overwrite them.
 */
export interface Erasure {
  /** Erases what remains, if there is anything, and tries again until it succeeds. */
  start: () => void
  /** Resolves when nothing remains. */
  done: () => Promise<void>
  close: () => void
}

/** Notes in the store that bytes of deleted rows remain, so that a restart continues. */
export function noteRemains(database: DatabaseSync): void {
  database.exec('INSERT OR IGNORE INTO remains (id) VALUES (1)')
}

/**
 * A query or a backup may be reading an older state, which keeps the log from being emptied, and queries that overlap
 * would keep it so for ever. So the attempts after the first two are made while no query runs: each waits for the
 * running ones, which have a deadline, and holds back the others. Other processes, such as a backup, are only
 * waited for: in this thread for a moment, then by trying again later.
 */
const attempts = [
  {waitMs: 0, pauseMs: 50},
  {waitMs: 250, pauseMs: 250},
  {waitMs: 500, pauseMs: 1000},
  {waitMs: 1000, pauseMs: 4000},
]
const lastAttempt = {waitMs: 1000, pauseMs: 30_000}
const attemptsAtOnce = 2

/** `whenIdle` does some work while no query runs. */
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
      const isErased = number < attemptsAtOnce ? erase() : await whenIdle(erase)
      if (!database.isOpen) return
      if (!isErased) {
        timer = setTimeout(() => void attempt(number + 1), pauseMs)
        timer.unref()
        return
      }
    } catch (error) {
      // The lake is closing.
      if (!database.isOpen || (error instanceof LakeError && error.code === 'unavailable')) return
      // The next start tries again.
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

/** Returns false if a reader or a transaction in progress prevents it now. */
function eraseRemains(database: DatabaseSync, waitMs: number): boolean {
  if (database.isTransaction) return false
  database.exec(`PRAGMA busy_timeout = ${waitMs}; PRAGMA temp_store = FILE`)
  try {
    // While a reader needs the log, another copy of all pages in it would only make it longer.
    if (!emptyLog(database)) return false
    // Writes every page anew with nothing in it but what is stored; then the log, which has the old pages, is emptied.
    database.exec('VACUUM')
    if (!emptyLog(database)) return false
    database.exec('DELETE FROM remains')
    return true
  } catch (error) {
    if (isDamage(error) || isFullDisk(error)) throw error
    if (error instanceof Error && /in progress|is locked|is busy/.test(error.message)) return false
    throw error
  } finally {
    if (database.isOpen) database.exec('PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY')
  }
}

function emptyLog(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
}
