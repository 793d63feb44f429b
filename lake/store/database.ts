import {DatabaseSync, type StatementSync} from 'node:sqlite'
import {LakeError} from '../error.ts'
import {isFullDisk} from './cannot-write.ts'
import {damageSentence, isDamage, namingDamage} from './damage.ts'
import {migrations} from './schema.ts'

/**
 * The value of `PRAGMA synchronous`: with FULL a commit returns once it is on disk. OFF leaves that to
 * the operating system, and is for tests that do not examine durability.
 */
export type Synchronous = 'FULL' | 'OFF'

/**
 * Opens a dataset's store, creating or migrating it as needed.
 *
 * What is committed is on disk (`synchronous=FULL`), unless `synchronous` says otherwise. Readers and
 * the writer do not wait for each other (WAL). Throws `unavailable` when the file cannot be opened or was written by a newer lake.
 */
export function openDatabase(
  file: string,
  steps: readonly string[] = migrations,
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
    `)
    migrate(database, file, steps)
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

/** What `work` reads belongs together: what is committed while it goes on does not show. */
export async function inSnapshot<T>(database: DatabaseSync, work: () => Promise<T>): Promise<T> {
  prepare(database, 'BEGIN').run()
  try {
    return await work()
  } finally {
    prepare(database, 'ROLLBACK').run()
  }
}

/** Each step is a transaction with its version: one that fails leaves the store as it was before. */
function migrate(database: DatabaseSync, file: string, steps: readonly string[]): void {
  const version = schemaVersion(database)
  if (version > steps.length) {
    throw new LakeError(
      'unavailable',
      `The store "${file}" has version ${version}, and this lake knows versions up to ` +
        `${steps.length}. Start it with the newer lake that wrote it.`,
    )
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue
    database.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}

/**
 * Opens a store to read it, beside a lake that may be writing to it. Nothing is made or migrated.
 * Throws `unavailable` when the file cannot be opened.
 */
export function openForReading(file: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, {readOnly: true, timeout: 5000})
    database.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768')
    return database
  } catch (error) {
    database?.close()
    throw cannotOpen(file, error)
  }
}

/** The version of a store (`PRAGMA user_version`): how many migrations it has been through. */
export function schemaVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get()
  return typeof row?.['user_version'] === 'number' ? row['user_version'] : 0
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** Texts differ with the attributes that queries name: without a bound, readers could fill memory. */
const mostStatements = 500

/** The prepared statement for a text. The texts used last are prepared once for each database. */
export function prepare(database: DatabaseSync, sql: string): StatementSync {
  let known = statements.get(database)
  if (!known) {
    known = new Map()
    statements.set(database, known)
  }
  const statement = known.get(sql) ?? database.prepare(sql)
  // A Map keeps the order of insertion: the first entry is the one that was not used for longest.
  known.delete(sql)
  known.set(sql, statement)
  const [oldest] = known.keys()
  if (known.size > mostStatements && oldest !== undefined) known.delete(oldest)
  return statement
}

/**
 * Runs `work` as one SQLite transaction: whatever it throws, nothing of it remains. With `keep`
 * false it is undone even when it succeeds. A full disk or a locked file becomes `unavailable`.
 */
export function inTransaction<T>(database: DatabaseSync, keep: boolean, work: () => T): T {
  if (!database.isOpen) throw new LakeError('unavailable', 'The dataset has been closed.')
  try {
    prepare(database, 'BEGIN IMMEDIATE').run()
    const result = work()
    prepare(database, keep ? 'COMMIT' : 'ROLLBACK').run()
    return result
  } catch (error) {
    if (database.isTransaction) prepare(database, 'ROLLBACK').run()
    throw isPassing(error)
      ? new LakeError('unavailable', `The store cannot be written at the moment: ${error.message}.`)
      : namingDamage(database.location() ?? 'in memory', error)
  }
}

/** SQLite's primary result codes for a state that may pass: BUSY, LOCKED, NOMEM, IOERR, FULL. */
const passingCodes = new Set([5, 6, 7, 10, 13])

function isPassing(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    passingCodes.has(error.errcode & 0xff)
  )
}
