import type {DatabaseSync} from 'node:sqlite'

/** The id of the last transaction on disk; '' when there is none. */
export function lastTransactionId(database: DatabaseSync): string {
  const row = database.prepare('SELECT id FROM transactions ORDER BY position DESC LIMIT 1').get()
  return row ? String(row['id']) : ''
}
