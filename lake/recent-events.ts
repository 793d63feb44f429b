import {rmSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** An event to count, and its limits. */
export interface RecentEvent {
  /** The kind of event, such as the requests of a form. */
  name: string
  /** An opaque key of the client. */
  key: string
  /** How many seconds the event counts. */
  seconds: number
  /** The maximum number of events per key in that time. */
  each: number
  /** The maximum number of events of all keys in that time. */
  max: number
}

export interface Verdict {
  accepted: boolean
  /** How many accepted events of the key are currently counted, including this one. */
  same: number
  /** The same for all keys. */
  all: number
}

export interface RecentEvents {
  /** Counts an event unless a limit is reached. */
  add: (project: string, event: RecentEvent) => Verdict
  close: () => void
}

/**
 * Not `.db`, so that backups and `check` skip it. Without the file only the counts of the last minutes are
 * lost.
 */
export const recentEventsFile = 'recent-events'

const sweepInterval = 60_000
/** The longest time for which an event counts. */
export const maxSeconds = 86_400

/**
 * Opens `<folder>/recent-events`, the shared rate-limit counters of several processes of a site. Events are
 * erased when they expire, and are in no history and no backup.
 */
export function openRecentEvents(folder: string, now: () => Date): RecentEvents {
  const database = open(path.join(folder, recentEventsFile))
  const erase = database.prepare('DELETE FROM event WHERE until <= ? OR until > ?')
  const count = database.prepare(
    'SELECT count(*) AS everyone, count(*) FILTER (WHERE key = ?) AS same FROM event WHERE project = ? AND name = ?',
  )
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?)')
  const sweep = (): void => {
    const time = now().getTime()
    // An event that counts for longer than it may was stored by a clock that was ahead.
    erase.run(time, time + maxSeconds * 1000)
  }
  sweep()
  const timer = setInterval(sweep, sweepInterval).unref()
  return {
    // Atomic: the function is synchronous, and only this process opens the file.
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
    // A damaged file is replaced: the counts are expendable.
    rmSync(file, {force: true})
    return prepare(file)
  }
}

/** Opens the file so that erased bytes are overwritten and no journal holds a copy of them. */
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
