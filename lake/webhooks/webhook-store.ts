import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {isDamage, namingDamage} from '../store/damage.ts'
import type {Synchronous} from '../store/database.ts'
import {migrate} from '../store/migrate.ts'
import type {Webhook} from './webhook.ts'

/** The webhooks of all projects. */
export interface WebhookStore {
  /** Returns all webhooks, the oldest first. The list is the same until a webhook changes. */
  all: () => readonly Webhook[]
  find: (id: string) => Webhook | undefined
  put: (webhook: Webhook) => void
  remove: (id: string) => void
  close: () => void
}

export const webhooksFile = 'webhooks.db'

/**
 * Opens `<folder>/webhooks.db`. It is a separate file, so that the command `hook` can change it while a lake has locked
 * the folder. The lake sees the change at the next commit.
 *
 * @throws an Error of one line if the file cannot be opened
 */
export function openWebhookStore(folder: string, synchronous: Synchronous = 'FULL'): WebhookStore {
  const file = path.join(folder, webhooksFile)
  const database = open(file, synchronous)
  const version = database.prepare('PRAGMA data_version')
  const read = database.prepare('SELECT definition FROM webhook ORDER BY created_at, rowid')
  let cached: {version: number; webhooks: readonly Webhook[]} | undefined

  function all(): readonly Webhook[] {
    try {
      const current = Number(version.get()?.['data_version'])
      if (cached?.version !== current) {
        const webhooks = read.all().map((row): Webhook => JSON.parse(String(row['definition'])))
        cached = {version: current, webhooks}
      }
      return cached.webhooks
    } catch (error) {
      throw namingDamage(file, error)
    }
  }

  return {
    all,
    find: (id) => all().find((webhook) => webhook.id === id),
    put(webhook) {
      database
        .prepare(
          `INSERT INTO webhook (id, created_at, definition) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET definition = excluded.definition`,
        )
        .run(webhook.id, webhook.createdAt, JSON.stringify(webhook))
      // The version counts only changes of other connections.
      cached = undefined
    },
    remove(id) {
      database.prepare('DELETE FROM webhook WHERE id = ?').run(id)
      cached = undefined
    },
    close: () => database.close(),
  }
}

function open(file: string, synchronous: Synchronous): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, {timeout: 5000})
    // Without WAL there is one file, as of the tokens. Deleted definitions contain secrets.
    database.exec(
      `PRAGMA journal_mode = DELETE; PRAGMA synchronous = ${synchronous}; PRAGMA secure_delete = ON`,
    )
    migrate(database, file, migrations)
    return database
  } catch (error) {
    database?.close()
    if (isDamage(error)) throw namingDamage(file, error)
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The lake's webhooks ("${file}") cannot be opened: ${why}.`, {cause: error})
  }
}

/** They can be repeated: two processes may create the file at the same time. */
const migrations = [
  `
  -- definition: a webhook as JSON, with its secret.
  CREATE TABLE IF NOT EXISTS webhook (
    id TEXT NOT NULL PRIMARY KEY,
    created_at TEXT NOT NULL,
    definition TEXT NOT NULL
  ) STRICT;
  `,
]
