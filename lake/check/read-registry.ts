import {existsSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {pathToFileURL} from 'node:url'
import {lossOfRegistry} from '../losses/find-losses.ts'
import {readRegistered, type Registered} from '../losses/read-registered.ts'
import {registryVersion} from '../datasets/registry.ts'
import {schemaVersion} from '../store/migrate.ts'
import type {Findings} from './findings.ts'

/**
 * Reads what `lake.db` lists. Returns undefined and adds a problem to the findings if the file is lost or
 * damaged.
 *
 * Throws an Error of one line if the folder holds no part of a lake.
 */
export function readRegistry(folder: string, {problems}: Findings): Registered | undefined {
  const loss = lossOfRegistry(folder)
  if (!existsSync(path.join(folder, 'lake.db'))) {
    if (!loss) throw noLake(folder)
    problems.push(loss.sentence)
    return undefined
  }
  let registry: DatabaseSync | undefined
  try {
    registry = openRegistryForReading(folder)
    const rows = registry.prepare('PRAGMA integrity_check').all()
    for (const {integrity_check: line} of rows) {
      if (line !== 'ok') problems.push(`SQLite’s integrity check found: ${String(line)}`)
    }
    const version = schemaVersion(registry)
    if (version > registryVersion) {
      problems.push(
        `It has version ${version}, but this lake supports versions up to ${registryVersion}: check it with the newer lake that wrote it.`,
      )
    }
    const registered = readRegistered(registry)
    if (!registered) problems.push(loss?.sentence ?? noLake(folder).message)
    return registered
  } catch (error) {
    problems.push(
      `${path.join(folder, 'lake.db')} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
    return undefined
  } finally {
    registry?.close()
  }
}

function noLake(folder: string): Error {
  return new Error(`There is no lake in "${folder}": set LAKE_DIR to a folder that holds one.`)
}

/**
 * Opens `lake.db`. A running lake locks it but rarely writes to it, so a locked file is opened as immutable.
 */
export function openRegistryForReading(folder: string): DatabaseSync {
  const file = path.join(folder, 'lake.db')
  const database = new DatabaseSync(file, {timeout: 0})
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    if (!(error instanceof Error) || !/database is locked/.test(error.message)) throw error
    const url = pathToFileURL(file)
    url.searchParams.set('immutable', '1')
    return new DatabaseSync(url, {readOnly: true})
  }
}
