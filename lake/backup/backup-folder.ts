import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {openLock} from './open-lock.ts'

/** The name of a complete backup: when it was made. */
const complete = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/
export const unfinishedEnding = '.unfinished'

/** Returns the name of a backup that is made at a time: `2026-03-02T08-00-00.000Z`. */
export function backupName(made: string): string {
  return made.replaceAll(':', '-')
}

/**
 * Returns a time for the name of a new backup: `made`, or right after the previous backup, if a clock that was ahead has
 * named that. The order of the names decides which backup is the latest, and which ones are removed.
 */
export function laterThan(previous: string | undefined, made: string): string {
  if (previous === undefined || path.basename(previous) < backupName(made)) return made
  const time = path.basename(previous).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')
  return new Date(Date.parse(time) + 1).toISOString()
}

/** Returns the complete backups in a folder, oldest first. */
export function backupsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => complete.test(name))
    .sort()
    .map((name) => path.join(folder, name))
}

/** Removes all complete backups but the latest ones, and returns the removed ones. */
export function removeOldBackups(folder: string, keep: number): string[] {
  const old = backupsIn(folder).slice(0, -keep)
  for (const backup of old) rmSync(backup, {recursive: true, force: true})
  return old
}

/**
 * Runs `work` while no other process makes a backup into the folder. What an interrupted one has left is removed before.
 * The lock is SQLite's, so it ends with the process.
 *
 * @throws an Error of one line if another process makes one
 */
export async function withBackupFolder<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const lock = openLock(path.join(folder, '.lock'))
  if (!lock) {
    throw new Error(`Another backup into "${folder}" is being made. Wait for it, or stop it.`)
  }
  try {
    for (const name of readdirSync(folder)) {
      // The folder may be the user's own, with other things that are unfinished.
      const [made = '', rest] = name.split(unfinishedEnding)
      if (rest === '' && complete.test(made)) {
        rmSync(path.join(folder, name), {recursive: true, force: true})
      }
    }
    return await work()
  } finally {
    lock.close()
  }
}
