import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {lastOf} from '../losses/last-transaction-file.ts'
import {storedDatasets, storeOf} from '../losses/stored-datasets.ts'
import {openForReading} from '../store/database.ts'

/** The small files of a lake, whose bytes are compared. */
const files = ['lake.db', 'token', 'tokens.db', 'tokens.db-wal', 'webhooks.db']

/**
 * Returns a hash that changes with every transaction, dataset, token, webhook and user setting of a lake, whether it is running or
 * not. It reads the last transaction of each dataset, and no documents.
 */
export function stateOf(lake: string): string {
  const hash = createHash('sha256')
  for (const name of files) {
    const file = path.join(lake, name)
    hash.update(`${name}\0`).update(existsSync(file) ? readFileSync(file) : '')
  }
  for (const name of storedDatasets(lake)) {
    const database = openForReading(storeOf(lake, name))
    try {
      const {position = 0, id = ''} = lastOf(database) ?? {}
      hash.update(`${name}\0${position}\0${id}\0`)
    } finally {
      database.close()
    }
  }
  return hash.digest('hex')
}
