import {createSecretKey, type KeyObject} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {prepare} from './database.ts'

const keys = new WeakMap<DatabaseSync, KeyObject>()

/**
 * Returns the secret key of the dataset's sync tags. It is created with the store and never changes. As a `KeyObject`,
 * because Node would otherwise create one for each tag, which takes six times as long as the hash.
 */
export function tagKey(database: DatabaseSync): KeyObject {
  let key = keys.get(database)
  if (!key) {
    const value = prepare(database, "SELECT value FROM secrets WHERE name = 'sync-tags'").get()?.[
      'value'
    ]
    if (!(value instanceof Uint8Array)) throw new Error('The store has no key for its sync tags.')
    key = createSecretKey(value)
    keys.set(database, key)
  }
  return key
}
