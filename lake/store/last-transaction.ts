import type {DatabaseSync} from 'node:sqlite'

/** Returns the id of the last transaction on disk; '' if there is none. */
export function lastTransactionId(database: DatabaseSync): string {
  const row = database.prepare('SELECT id FROM transactions ORDER BY position DESC LIMIT 1').get()
  return row ? String(row['id']) : ''
}
