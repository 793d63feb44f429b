import {createHash} from 'node:crypto'
import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {openForReading} from '../store/database.ts'

/** Returns `<project>/<dataset>` for each folder that holds a store, sorted. */
export function storedDatasets(folder: string): string[] {
  const root = path.join(folder, 'datasets')
  return foldersIn(root)
    .flatMap((project) =>
      foldersIn(path.join(root, project)).map((name) => path.posix.join(project, name)),
    )
    .filter((name) => existsSync(storeOf(folder, name)))
    .sort()
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => !entry.isFile())
    .map(({name}) => name)
}

/** Returns the SQLite file of a dataset, which is named `<project>/<dataset>`. */
export function storeOf(folder: string, dataset: string): string {
  return path.join(folder, 'datasets', dataset, 'documents.db')
}

/**
 * Returns a hash by which a store is recognized, wherever its folder is. It is that of the store's secret, which never
 * changes. Undefined if the store has none, cannot be read, or is older than these secrets.
 */
export function fingerprintOf(file: string): string | undefined {
  try {
    const database = openForReading(file)
    try {
      const row = database.prepare("SELECT value FROM secrets WHERE name = 'sync-tags'").get()
      const value = row?.['value']
      if (!(value instanceof Uint8Array)) return undefined
      return createHash('sha256').update('store').update(value).digest('base64url')
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

/**
 * Returns how much a store holds: no tables, no transactions, or some. A lake that is killed while it creates
 * a dataset leaves one of the first two. `unreadable`: the file is damaged or not a store.
 */
export function contentOfStore(
  file: string,
): 'nothing' | 'no transactions' | 'some' | 'unreadable' {
  try {
    const database = openForReading(file)
    try {
      const tables = database
        .prepare(`SELECT count(*) AS n FROM sqlite_schema WHERE name = 'transactions'`)
        .get()
      if (tables?.['n'] === 0) return 'nothing'
      const first = database.prepare('SELECT 1 FROM transactions LIMIT 1').get()
      return first === undefined ? 'no transactions' : 'some'
    } finally {
      database.close()
    }
  } catch {
    return 'unreadable'
  }
}
