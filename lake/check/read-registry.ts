import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {pathToFileURL} from 'node:url'
import type {Findings} from './findings.ts'

/**
 * The datasets that `lake.db` lists, as `<project>/<dataset>`; undefined when the file is damaged,
 * which is among the findings then.
 */
export function readDatasetNames(folder: string, {problems}: Findings): string[] | undefined {
  let registry: DatabaseSync | undefined
  try {
    registry = openRegistryForReading(folder)
    const said = registry.prepare('PRAGMA integrity_check').all()
    for (const {integrity_check: line} of said) {
      if (line !== 'ok') problems.push(`SQLite says of the file: ${String(line)}`)
    }
    return registry
      .prepare('SELECT project, name FROM dataset ORDER BY project, name')
      .all()
      .map(({project, name}) => `${String(project)}/${String(name)}`)
  } catch (error) {
    problems.push(`It cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
    return undefined
  } finally {
    registry?.close()
  }
}

/**
 * Opens `lake.db`. A running lake holds it for itself, but hardly ever writes to it: then it is read
 * as the plain file that it is.
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
