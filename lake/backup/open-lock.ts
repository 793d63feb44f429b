import {DatabaseSync} from 'node:sqlite'

/**
 * Locks a file until it is closed or this process ends. The file is created if it is missing.
 *
 * @returns undefined if another process has locked it
 */
export function openLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file, {timeout: 0})
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return undefined
    throw error
  }
}
