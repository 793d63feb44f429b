import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {LRUCache} from 'lru-cache'
import {LakeError} from '../error.ts'
import {isFullDisk} from './cannot-write.ts'
import {damageSentence, isDamage, namingDamage} from './damage.ts'
import {migrate, type Migration} from './migrate.ts'
import {migrations} from './schema.ts'
import {sqliteCodeOf} from './sqlite-code.ts'

/**
 * The value of `PRAGMA synchronous`. With FULL a commit returns once it is on disk. OFF leaves flushing to
 * the operating system, for tests that do not examine durability.
 */
export type Synchronous = 'FULL' | 'OFF'

/**
 * Pages of the write-ahead log after which SQLite copies them into the store: 16 MB. An import of many documents changes the
 * same pages of the indexes again and again, which are copied once.
 */
const checkpointPages = 4000

/** Says how many documents have each word of the full-text index: a view of the index, of this connection only. */
export const wordTerms = 'temp.word_terms'

/**
 * Opens a dataset's store, and creates or migrates it as needed. Commits are flushed to disk
 * (`synchronous=FULL`) by default. Readers and the writer do not block each other (WAL). Throws `unavailable`
 * if the file cannot be opened or was written by a newer lake.
 */
export function openDatabase(
  file: string,
  steps: readonly Migration[] = migrations,
  synchronous: Synchronous = 'FULL',
): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, {timeout: 5000, enableForeignKeyConstraints: true})
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${synchronous};
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -32768;
      PRAGMA wal_autocheckpoint = ${checkpointPages};
    `)
    migrate(database, file, steps)
    database.exec(`CREATE VIRTUAL TABLE ${wordTerms} USING fts5vocab('main', 'words', 'row')`)
    return database
  } catch (error) {
    database?.close()
    if (error instanceof LakeError) throw error
    throw cannotOpen(file, error)
  }
}

function cannotOpen(file: string, error: unknown): LakeError {
  if (isDamage(error)) return new LakeError('unavailable', damageSentence(file, error))
  const step = isFullDisk(error) ? ' Free some space on its disk.' : ''
  return new LakeError(
    'unavailable',
    `The store "${file}" cannot be opened: ${String(error)}.${step}`,
  )
}

export function fileOf(database: DatabaseSync): string {
  const file = database.location()
  if (file !== null) return file
  throw new Error('The store is in memory only: no other thread could read it.')
}

/** Runs reads in one snapshot, which concurrent commits do not affect. */
export async function inSnapshot<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
  prepare(database, 'BEGIN').run()
  try {
    return await work()
  } finally {
    prepare(database, 'ROLLBACK').run()
  }
}

/** Like `inSnapshot`. Also faster for several statements, which otherwise lock the store one after the other. */
export function inSnapshotNow<T>(database: DatabaseSync, work: () => T): T {
  prepare(database, 'BEGIN').run()
  try {
    return work()
  } finally {
    prepare(database, 'ROLLBACK').run()
  }
}

/** The maximum bytes of a text that a query can build: twice the maximum result. */
const maxValue = 256 * 1024 * 1024

/**
 * Opens a store for reading, even while a lake writes to it. Nothing is created or migrated. The cache is small, because
 * the operating system caches the file for all connections. What a query sorts beyond
 * the size of the cache goes to a temporary file, which has no name and is readable by this user only: otherwise a query
 * could take any amount of memory. Throws `unavailable` if the file cannot be opened.
 */
export function openForReading(file: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, {readOnly: true, timeout: 5000, limits: {length: maxValue}})
    database.exec('PRAGMA temp_store = FILE; PRAGMA cache_size = -4096')
    readers.add(database)
    return database
  } catch (error) {
    database?.close()
    throw cannotOpen(file, error)
  }
}

const readers = new WeakSet<DatabaseSync>()

/** Returns whether a connection was opened for reading, so that others write to its store. */
export function isForReading(database: DatabaseSync): boolean {
  return readers.has(database)
}

const statements = new WeakMap<DatabaseSync, LRUCache<string, StatementSync>>()

/** The SQL depends on the attributes in queries, so the cache needs a limit. */
const maxStatements = 500

/** Returns a prepared statement from an LRU cache per database. */
export function prepare(database: DatabaseSync, sql: string): StatementSync {
  let cached = statements.get(database)
  if (!cached) {
    cached = new LRUCache({max: maxStatements})
    statements.set(database, cached)
  }
  const existing = cached.get(sql)
  if (existing) return existing
  const statement = database.prepare(sql)
  cached.set(sql, statement)
  return statement
}

const inArrays = new WeakSet<StatementSync>()

/** Like `prepare`, for a statement whose rows are arrays: to create objects takes longer. Do not use its SQL with `prepare`. */
export function prepareArrays(database: DatabaseSync, sql: string): StatementSync {
  const statement = prepare(database, sql)
  if (!inArrays.has(statement)) {
    inArrays.add(statement)
    statement.setReturnArrays(true)
  }
  return statement
}

/**
 * Removes a statement from the cache. A statement that failed in a function of JavaScript reports that error
 * again when it is run the next time.
 */
export function forgetStatement(database: DatabaseSync, sql: string): void {
  statements.get(database)?.delete(sql)
}

const writeCounts = new WeakMap<DatabaseSync, number>()

/** Returns the number of transactions that this connection has written, also of those that were rolled back. */
export function writeCount(database: DatabaseSync): number {
  return writeCounts.get(database) ?? 0
}

/**
 * Runs `work` as one SQLite transaction, which is rolled back if `work` throws or `keep` is false. A full
 * disk or a locked file becomes `unavailable`.
 */
export function inTransaction<T>(database: DatabaseSync, keep: boolean, work: () => T): T {
  if (!database.isOpen) throw new LakeError('unavailable', 'The dataset has been closed.')
  writeCounts.set(database, writeCount(database) + 1)
  try {
    prepare(database, 'BEGIN IMMEDIATE').run()
    const result = work()
    prepare(database, keep ? 'COMMIT' : 'ROLLBACK').run()
    return result
  } catch (error) {
    if (database.isTransaction) prepare(database, 'ROLLBACK').run()
    throw isTemporary(error)
      ? new LakeError('unavailable', `The store cannot be written at the moment: ${error.message}.`)
      : namingDamage(database.location() ?? 'in memory', error)
  }
}

/** SQLite's primary result codes of temporary states: BUSY, LOCKED, NOMEM, IOERR, FULL. */
const temporaryCodes = new Set([5, 6, 7, 10, 13])

function isTemporary(error: unknown): error is Error {
  const code = sqliteCodeOf(error)
  return code !== undefined && temporaryCodes.has(code)
}
