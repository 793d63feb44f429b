import type {DatabaseSync} from 'node:sqlite'
import {inTransaction, prepare} from '../store/database.ts'

/**
 * Erases what the messages of a dataset contain of purged documents, from the disk, too. Payloads of other documents can
 * contain what their references led to, and a receiver can repeat a payload, so delivered messages lose both.
 */
export function erasePurged(
  database: DatabaseSync,
  project: string,
  dataset: string,
  documentIds: string[],
): void {
  const run = (sql: string, ...values: string[]) =>
    prepare(database, sql).run(project, dataset, ...values)
  inTransaction(database, true, () => {
    run(
      `DELETE FROM message WHERE project = ? AND dataset = ?
         AND document_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(documentIds),
    )
    run(
      `UPDATE message SET payload = ''
       WHERE project = ? AND dataset = ? AND status IN ('success', 'failure')`,
    )
    run(
      `UPDATE attempt SET result_body = ''
       WHERE message_id IN (SELECT id FROM message WHERE project = ? AND dataset = ?)`,
    )
  })
  truncateLog(database)
}

/** Erases the payload of a message about a purged document once it is delivered. */
export function eraseDelivered(database: DatabaseSync, messageId: string): void {
  const {changes} = prepare(
    database,
    `UPDATE message SET payload = '' WHERE id = ? AND purges = 1`,
  ).run(messageId)
  if (changes === 0) return
  prepare(database, `UPDATE attempt SET result_body = '' WHERE message_id = ?`).run(messageId)
  truncateLog(database)
}

/** Deleted bytes are overwritten in the file (`secure_delete`), but the write-ahead log still contains them. */
function truncateLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
