import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {Role} from '../viewer.ts'
import {isDamage, namingDamage} from '../store/damage.ts'
import type {Synchronous} from '../store/database.ts'
import {isRole} from './roles.ts'

/** A stored token, without its secret. */
export interface TokenEntry {
  /** Also the author of documents that are written with the token. */
  id: string
  label: string
  role: Role
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC; null: without expiry. */
  expiresAt: string | null
  /** Revoked tokens are retained, so that history can name the author. */
  revokedAt: string | null
}

/** A login of the Studio or the `sanity` command: a session token that refers to another token. */
export interface SessionEntry {
  /** The hash of the token that the user entered. */
  parent: string
  expiresAt: string
}

/** Tokens and sessions on disk, by hash. `access.ts` decides whether they are valid. */
export interface TokenStore {
  list: () => TokenEntry[]
  find: (id: string) => TokenEntry | undefined
  findByHash: (hash: string) => TokenEntry | undefined
  add: (entry: TokenEntry, hash: string) => void
  /** Gives the token another secret and invalidates the previous one. */
  replaceHash: (id: string, hash: string) => void
  revoke: (id: string, at: string) => void
  findSession: (hash: string) => SessionEntry | undefined
  /** Also removes expired sessions. */
  addSession: (hash: string, session: SessionEntry, now: string) => void
  removeSession: (hash: string) => void
  /** Returns a number that changes with every write, also of another process. */
  version: () => number
  close: () => void
}

/**
 * Opens `<folder>/tokens.db`. It is a separate file, so that the `tokens` command can change it while a lake
 * has locked the folder. The lake sees the change at its next request.
 *
 * @throws an Error of one line if the file cannot be opened
 */
export function openTokenStore(folder: string, synchronous: Synchronous = 'FULL'): TokenStore {
  const database = open(folder, synchronous)
  const columns = `id, label, role, created_at AS createdAt, expires_at AS expiresAt, revoked_at AS revokedAt`
  const all = database.prepare(`SELECT ${columns} FROM token ORDER BY created_at, id`)
  const byId = database.prepare(`SELECT ${columns} FROM token WHERE id = ?`)
  const byHash = database.prepare(`SELECT ${columns} FROM token WHERE hash = ?`)
  const session = database.prepare(
    'SELECT parent, expires_at AS expiresAt FROM session WHERE hash = ?',
  )
  const version = database.prepare('PRAGMA data_version')
  let ownChanges = 0
  const run = (sql: string, ...values: (string | null)[]): void => {
    ownChanges += 1
    database.prepare(sql).run(...values)
  }
  return {
    list: () => all.all().map(toEntry),
    find: (id) => optional(byId.get(id), toEntry),
    findByHash: (hash) => optional(byHash.get(hash), toEntry),
    add({id, label, role, createdAt, expiresAt}, hash) {
      run(
        'INSERT INTO token (id, hash, label, role, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        hash,
        label,
        role,
        createdAt,
        expiresAt,
      )
    },
    replaceHash: (id, hash) => run('UPDATE token SET hash = ? WHERE id = ?', hash, id),
    revoke: (id, at) => run('UPDATE token SET hash = NULL, revoked_at = ? WHERE id = ?', at, id),
    findSession: (hash) =>
      optional(session.get(hash), (row) => ({
        parent: String(row['parent']),
        expiresAt: String(row['expiresAt']),
      })),
    addSession(hash, {parent, expiresAt}, now) {
      run('DELETE FROM session WHERE expires_at < ?', now)
      run(
        'INSERT INTO session (hash, parent, expires_at) VALUES (?, ?, ?)',
        hash,
        parent,
        expiresAt,
      )
    },
    removeSession: (hash) => run('DELETE FROM session WHERE hash = ?', hash),
    version: () => Number(version.get()?.['data_version']) + ownChanges,
    close: () => database.close(),
  }
}

function optional<Value>(
  row: Record<string, unknown> | undefined,
  read: (row: Record<string, unknown>) => Value,
): Value | undefined {
  return row && read(row)
}

function toEntry(row: Record<string, unknown>): TokenEntry {
  const {role} = row
  return {
    id: String(row['id']),
    label: String(row['label']),
    // `add` writes only roles. An unknown one, from a manual change, gets the fewest permissions.
    role: isRole(role) ? role : 'viewer',
    createdAt: String(row['createdAt']),
    expiresAt: textOrNull(row['expiresAt']),
    revokedAt: textOrNull(row['revokedAt']),
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function open(folder: string, synchronous: Synchronous): DatabaseSync {
  const file = path.join(folder, 'tokens.db')
  let database: DatabaseSync | undefined
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    database = new DatabaseSync(file, {timeout: 5000})
    // Without WAL there is one file, which a lake can read no matter which process wrote it last.
    database.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = ${synchronous}`)
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    if (isDamage(error)) throw namingDamage(file, error)
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The lake's tokens ("${file}") cannot be opened: ${why}.`, {cause: error})
  }
}

/** `PRAGMA user_version` is the number of migrations that a file has had. */
const migrations = [
  `
  -- hash: SHA-256 of the token, in hexadecimal; null once it is revoked.
  CREATE TABLE token (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT UNIQUE,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT
  ) STRICT;
  -- parent: the hash of the token that a session was created from.
  CREATE TABLE session (
    hash TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
]

function migrate(database: DatabaseSync): void {
  if (versionOf(database) === migrations.length) return
  database.exec('BEGIN IMMEDIATE')
  // Read again: another process may have migrated in the meantime.
  const version = versionOf(database)
  if (version > migrations.length) {
    throw new Error('it was written by a newer lake; start that one')
  }
  for (const migration of migrations.slice(version)) database.exec(migration)
  database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`)
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}
