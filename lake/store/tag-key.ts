import type {DatabaseSync} from 'node:sqlite'
import {prepare} from './database.ts'

const keys = new WeakMap<DatabaseSync, Uint8Array>()

/** Returns the secret key of the dataset's sync tags. It is created with the store and never changes. */
export function tagKey(database: DatabaseSync): Uint8Array {
  let key = keys.get(database)
  if (!key) {
    const value = prepare(database, "SELECT value FROM secrets WHERE name = 'sync-tags'").get()?.[
      'value'
    ]
    if (!(value instanceof Uint8Array)) throw new Error('The store has no key for its sync tags.')
    key = value
    keys.set(database, key)
  }
  return key
}
