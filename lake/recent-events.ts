import {rmSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** An event to be counted, and how many there may be. */
export interface RecentEvent {
  /** What is counted, such as the requests of a form. */
  name: string
  /** Whose event it is, as an opaque text. */
  key: string
  /** For how long it counts. */
  seconds: number
  /** How many of one key … */
  each: number
  /** … and of all keys are accepted in that time. */
  max: number
}

export interface Verdict {
  accepted: boolean
  /** How many accepted events of the key count at the moment, this one included. */
  same: number
  /** How many of all keys. */
  all: number
}

export interface RecentEvents {
  /** Counts an event, if there is room for it. */
  add: (project: string, event: RecentEvent) => Verdict
  close: () => void
}

/** Not `.db`: backups and `check` leave it out, and whoever removes it loses ten minutes of counting. */
export const recentEventsFile = 'recent-events'

const sweepInterval = 60_000

/**
 * Opens `<folder>/recent-events`, the counts of what happened lately, for several processes of a site that limit
 * their clients together. Events are erased when their time has passed, and are in no history and no backup.
 */
export function openRecentEvents(folder: string, now: () => Date): RecentEvents {
  const database = open(path.join(folder, recentEventsFile))
  const erase = database.prepare('DELETE FROM event WHERE until <= ?')
  const count = database.prepare(
    'SELECT count(*) AS everyone, count(*) FILTER (WHERE key = ?) AS same FROM event WHERE project = ? AND name = ?',
  )
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?)')
  const sweep = (): void => {
    erase.run(now().getTime())
  }
  sweep()
  const timer = setInterval(sweep, sweepInterval).unref()
  return {
    // Nothing is awaited, and only this process has the file open, so no other event comes in between.
    add(project, {name, key, seconds, each, max}) {
      sweep()
      const row = count.get(key, project, name)
      const [same, all] = [Number(row?.['same']), Number(row?.['everyone'])]
      if (same >= each || all >= max) return {accepted: false, same, all}
      insert.run(project, name, key, now().getTime() + seconds * 1000)
      return {accepted: true, same: same + 1, all: all + 1}
    },
    close() {
      clearInterval(timer)
      database.close()
    },
  }
}

function open(file: string): DatabaseSync {
  try {
    return prepare(file)
  } catch {
    // A damaged file is worth less than a lake that starts.
    rmSync(file, {force: true})
    return prepare(file)
  }
}

/** Erased bytes are overwritten, and no journal keeps a copy of them. */
function prepare(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    database.exec(`
      PRAGMA journal_mode = MEMORY;
      PRAGMA synchronous = OFF;
      PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS event (
        project TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, until INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS event_until ON event (until);
      CREATE INDEX IF NOT EXISTS event_name ON event (project, name, key);
    `)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
