import {existsSync, rmSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'
import {isDamage} from '../store/damage.ts'
import {migrate} from '../store/migrate.ts'
import {deliveryMigrations} from './delivery-schema.ts'

/** Not `.db`, so that backups leave it out: a restored lake must not send old messages again. */
export const deliveriesFile = 'webhook-deliveries'

/**
 * Opens the file of deliveries for the running lake. A damaged one is replaced: only messages that are not delivered yet are
 * lost, and the list of attempts. Attempts that the end of a process has interrupted are made again.
 */
export function openDeliveryFile(
  file: string,
  now: string,
): {database: DatabaseSync; isNew: boolean} {
  const {database, isNew} = openOrReplace(file)
  database.exec('BEGIN IMMEDIATE')
  database
    .prepare(
      `UPDATE attempt SET updated_at = ?, failure_reason = 'other', result_body = 'The lake was stopped during this attempt.'
       WHERE updated_at IS NULL`,
    )
    .run(now)
  database.exec(
    `UPDATE message SET status = 'queued', next_at = 0 WHERE status = 'sending'; COMMIT`,
  )
  return {database, isNew}
}

function openOrReplace(file: string): {database: DatabaseSync; isNew: boolean} {
  const isNew = !existsSync(file)
  try {
    return {database: open(file), isNew}
  } catch (error) {
    if (!isDamage(error)) throw error
    for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, {force: true})
    return {database: open(file), isNew: true}
  }
}

/**
 * With NORMAL a commit does not wait for the disk. After a power cut, the last messages and the progress are both lost, so
 * the transactions are read again.
 */
function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, {timeout: 5000})
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON',
    )
    migrate(database, file, deliveryMigrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
