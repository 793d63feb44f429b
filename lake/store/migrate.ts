import type {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../error.ts'

/** A step from one version of the store to the next: SQL, or a function if SQL is not enough. */
export type Migration = string | ((database: DatabaseSync) => void)

/** Migrates the store. Each step and its version are one transaction, so a failed step changes nothing. */
export function migrate(database: DatabaseSync, file: string, steps: readonly Migration[]): void {
  const version = schemaVersion(database)
  if (version > steps.length) {
    throw new LakeError(
      'unavailable',
      `The store "${file}" has version ${version}, but this lake supports versions up to ` +
        `${steps.length}. Start it with the newer lake that wrote it.`,
    )
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue
    database.exec('BEGIN IMMEDIATE')
    if (typeof step === 'string') database.exec(step)
    else step(database)
    database.exec(`PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

/** Returns the version of a store (`PRAGMA user_version`): the number of applied migrations. */
export function schemaVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get()
  return typeof row?.['user_version'] === 'number' ? row['user_version'] : 0
}
