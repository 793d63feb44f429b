import type {DatabaseSync} from 'node:sqlite'

/** The files that `lake.db` lists. Datasets are named `<project>/<dataset>`. */
export interface Registered {
  datasets: string[]
  /** Datasets that are being removed: their folders may or may not exist. */
  removals: string[]
  /** Files beside `lake.db` that this lake has created: `token`, `tokens.db`, `webhooks.db`. */
  files: string[]
  /** The fingerprint of each dataset's store, by the dataset's name (see `fingerprintOf`). */
  stores: Record<string, string>
}

/** Reads the registry's tables. Returns undefined if the file is empty, as SQLite creates it. */
export function readRegistered(database: DatabaseSync): Registered | undefined {
  const tables = new Set(
    database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({name}) => String(name)),
  )
  if (!tables.has('dataset')) return undefined
  const names = (table: string): string[] =>
    tables.has(table)
      ? database
          .prepare(`SELECT project, name FROM ${table} ORDER BY project, name`)
          .all()
          .map(({project, name}) => `${String(project)}/${String(name)}`)
      : []
  return {
    datasets: names('dataset'),
    removals: names('removal'),
    // Earlier versions of the lake did not record them.
    files: tables.has('created_file')
      ? database
          .prepare('SELECT name FROM created_file ORDER BY name')
          .all()
          .map(({name}) => String(name))
      : [],
    stores: Object.fromEntries(
      tables.has('store')
        ? database
            .prepare('SELECT project, name, fingerprint FROM store')
            .all()
            .map(({project, name, fingerprint}) => [
              `${String(project)}/${String(name)}`,
              String(fingerprint),
            ])
        : [],
    ),
  }
}
