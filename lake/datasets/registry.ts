import {existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {Json} from '../document.ts'
import {LakeError} from '../error.ts'
import {lossOfRegistry} from '../losses/find-losses.ts'
import {readRegistered, type Registered} from '../losses/read-registered.ts'
import {cannotWrite} from '../store/cannot-write.ts'
import {isDamage, namingDamage} from '../store/damage.ts'
import {inTransaction, type Synchronous} from '../store/database.ts'
import {schemaVersion} from '../store/migrate.ts'

export type AclMode = 'public' | 'private'

export interface DatasetEntry {
  name: string
  aclMode: AclMode
  /** ISO 8601, UTC. */
  createdAt: string
}

/** The datasets of the lake and the small settings of users. */
export interface Registry {
  datasets: (project: string) => DatasetEntry[]
  /** Returns every project with at least one dataset. */
  projects: () => string[]
  findDataset: (project: string, name: string) => DatasetEntry | undefined
  /** Returns what must be in the folder beside `lake.db`. */
  registered: () => Registered
  /** Records a file that the lake has created beside `lake.db`. From then on its absence is a loss. */
  addFile: (name: string) => void
  removeFile: (name: string) => void
  /** Adds the dataset, or changes the access mode of an existing one. */
  putDataset: (project: string, entry: DatasetEntry) => void
  /** Records the fingerprint of a dataset's store (see `fingerprintOf`); undefined: any store. */
  putStore: (project: string, name: string, fingerprint: string | undefined) => void
  /** Removes the dataset's entry and records that its files have to be removed. */
  removeDataset: (project: string, name: string) => void
  /** Returns the removed datasets whose files may still exist. */
  removals: () => {project: string; name: string}[]
  /** Records that all files of the dataset are removed. */
  endRemoval: (project: string, name: string) => void
  keyValues: (project: string, user: string, keys: string[]) => {key: string; value: Json}[]
  countKeyValues: (project: string, user: string) => number
  /** Writes all of them atomically. */
  putKeyValues: (project: string, user: string, pairs: {key: string; value: Json}[]) => void
  close: () => void
}

/**
 * Opens `<folder>/lake.db` and locks it, so that no other process can open it. The operating system releases
 * the lock when the process ends for any reason. So only one lake can run on a folder.
 *
 * `acceptLoss` creates a new `lake.db` in a folder that has lost its own.
 *
 * @throws an Error of one line if the folder is not writable, another lake has locked it, a newer lake wrote
 * it, or `lake.db` is lost
 */
export function openRegistry(
  folder: string,
  synchronous: Synchronous = 'FULL',
  {acceptLoss = false} = {},
): Registry {
  makeFolder(folder)
  const loss = acceptLoss ? undefined : lossOfRegistry(folder)
  // Checked before the file is opened, because opening creates it.
  if (loss && !existsSync(path.join(folder, 'lake.db'))) throw new Error(loss.sentence)
  const database = lock(folder, synchronous)
  if (loss && readRegistered(database) === undefined) {
    database.close()
    throw new Error(loss.sentence)
  }
  createTables(database, folder)
  // No other process can change them, and every request needs one. Missing ones are not cached: any name may be asked for.
  const entries = new Map<string, DatasetEntry>()
  const columns = 'name, acl_mode AS aclMode, created_at AS createdAt'
  return {
    datasets: (project) =>
      database
        .prepare(`SELECT ${columns} FROM dataset WHERE project = ? ORDER BY name`)
        .all(project)
        .map(toEntry),
    projects: () =>
      database
        .prepare('SELECT DISTINCT project FROM dataset ORDER BY project')
        .all()
        .map((row) => String(row['project'])),
    findDataset(project, name) {
      const cached = entries.get(keyOf(project, name))
      if (cached) return cached
      const row = database
        .prepare(`SELECT ${columns} FROM dataset WHERE project = ? AND name = ?`)
        .get(project, name)
      const entry = row && toEntry(row)
      if (entry) entries.set(keyOf(project, name), entry)
      return entry
    },
    registered: () =>
      readRegistered(database) ?? {datasets: [], removals: [], files: [], stores: {}},
    addFile(name) {
      database.prepare('INSERT OR IGNORE INTO created_file VALUES (?)').run(name)
    },
    removeFile(name) {
      database.prepare('DELETE FROM created_file WHERE name = ?').run(name)
    },
    putDataset(project, entry) {
      entries.delete(keyOf(project, entry.name))
      database
        .prepare(
          `INSERT INTO dataset (project, name, acl_mode, created_at) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET acl_mode = excluded.acl_mode`,
        )
        .run(project, entry.name, entry.aclMode, entry.createdAt)
    },
    putStore(project, name, fingerprint) {
      if (fingerprint === undefined) {
        database.prepare('DELETE FROM store WHERE project = ? AND name = ?').run(project, name)
      } else {
        database
          .prepare('INSERT OR REPLACE INTO store (project, name, fingerprint) VALUES (?, ?, ?)')
          .run(project, name, fingerprint)
      }
    },
    removeDataset(project, name) {
      entries.delete(keyOf(project, name))
      inTransaction(database, true, () => {
        database.prepare('DELETE FROM store WHERE project = ? AND name = ?').run(project, name)
        database.prepare('DELETE FROM dataset WHERE project = ? AND name = ?').run(project, name)
        database.prepare('INSERT OR IGNORE INTO removal VALUES (?, ?)').run(project, name)
      })
    },
    removals: () =>
      database
        .prepare('SELECT project, name FROM removal')
        .all()
        .map((row) => ({project: String(row['project']), name: String(row['name'])})),
    endRemoval(project, name) {
      database.prepare('DELETE FROM removal WHERE project = ? AND name = ?').run(project, name)
    },
    keyValues(project, user, keys) {
      const find = database.prepare(
        'SELECT value FROM key_value WHERE project = ? AND user = ? AND key = ?',
      )
      return keys.flatMap((key) => {
        const row = find.get(project, user, key)
        return row ? [{key, value: JSON.parse(String(row['value'])) as Json}] : []
      })
    },
    countKeyValues: (project, user) =>
      Number(
        database
          .prepare('SELECT count(*) AS n FROM key_value WHERE project = ? AND user = ?')
          .get(project, user)?.['n'],
      ),
    putKeyValues(project, user, pairs) {
      const put = database.prepare(
        `INSERT INTO key_value (project, user, key, value) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value`,
      )
      inTransaction(database, true, () => {
        for (const {key, value} of pairs) put.run(project, user, key, JSON.stringify(value))
      })
    },
    close: () => database.close(),
  }
}

function createTables(database: DatabaseSync, folder: string): void {
  try {
    database.exec(`
      CREATE TABLE IF NOT EXISTS dataset (
        project TEXT NOT NULL, name TEXT NOT NULL, acl_mode TEXT NOT NULL, created_at TEXT NOT NULL,
        PRIMARY KEY (project, name)
      ) STRICT;
      CREATE TABLE IF NOT EXISTS key_value (
        project TEXT NOT NULL, user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (project, user, key)
      ) STRICT;
      CREATE TABLE IF NOT EXISTS removal (
        project TEXT NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (project, name)
      ) STRICT;
      CREATE TABLE IF NOT EXISTS created_file (name TEXT NOT NULL PRIMARY KEY) STRICT;
      CREATE TABLE IF NOT EXISTS store (
        project TEXT NOT NULL, name TEXT NOT NULL, fingerprint TEXT NOT NULL,
        PRIMARY KEY (project, name)
      ) STRICT;
    `)
  } catch (error) {
    database.close()
    throw cannotWrite(folder, error)
  }
}

function keyOf(project: string, name: string): string {
  return `${project}/${name}`
}

function toEntry(row: Record<string, unknown>): DatasetEntry {
  return {
    name: String(row['name']),
    // Any other value counts as private.
    aclMode: row['aclMode'] === 'public' ? 'public' : 'private',
    createdAt: String(row['createdAt']),
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

/** The newest version of `lake.db` that this lake supports. */
export const registryVersion = 1

function checkVersion(database: DatabaseSync, folder: string): void {
  const version = schemaVersion(database)
  if (version <= registryVersion) return
  throw new LakeError(
    'unavailable',
    `LAKE_DIR is "${folder}": its lake.db has version ${version}, but this lake supports versions up to ` +
      `${registryVersion}. Start it with the newer lake that wrote it.`,
  )
}

function lock(folder: string, synchronous: Synchronous): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    // A second is enough for a lake that is just closing.
    database = new DatabaseSync(path.join(folder, 'lake.db'), {timeout: 1000})
    database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = ${synchronous}`)
    // In exclusive mode SQLite holds the lock of a write until the file is closed.
    database.exec('BEGIN EXCLUSIVE')
    checkVersion(database, folder)
    database.exec(`PRAGMA user_version = ${registryVersion}; COMMIT`)
    return database
  } catch (error) {
    database?.close()
    if (error instanceof LakeError) throw error
    if (isDamage(error)) throw namingDamage(path.join(folder, 'lake.db'), error)
    if (error instanceof Error && /database is locked/.test(error.message)) {
      throw new Error(
        `LAKE_DIR is "${folder}", but another lake is running on that folder. Stop it, or choose another folder.`,
        {cause: error},
      )
    }
    throw cannotWrite(folder, error)
  }
}
