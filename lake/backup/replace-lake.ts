import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {syncFolder} from '../assets/sync-folder.ts'
import {beginRestore, endRestore, unfinishedRestore} from '../losses/unfinished-restore.ts'
import {cannotWrite, isUnwritable} from '../store/cannot-write.ts'
import {backupName} from './backup-folder.ts'

export interface Replacement {
  /** The lake's folder. */
  folder: string
  /** Whether an existing lake may be replaced. */
  replace: boolean
  /** Fills an empty folder with the new lake, and checks it. If it throws, nothing is replaced. */
  fill: (staging: string) => Promise<void>
  now?: () => Date
}

const stagingName = '.restoring'
const oldPrefix = 'replaced-'

/**
 * Fills a lake's folder with a new lake. It is built and checked beside the old one, in a folder inside. Only then the old
 * files are moved into `replaced-<time>`, and the new ones to their place. The lake must be stopped. An interrupted
 * replacement prevents the start, and is completed by the next one.
 *
 * @returns the folder with the old files; undefined if there were none
 * @throws an Error of one line if the lake is running, or exists and may not be replaced
 */
export async function replaceLake(plan: Replacement): Promise<string | undefined> {
  const {folder, replace, fill, now = () => new Date()} = plan
  mkdirSync(folder, {recursive: true, mode: 0o700})
  refuseRunning(folder)
  const interrupted = unfinishedRestore(folder)
  const existing = entriesOf(folder)
  if (existing.length > 0 && !replace && interrupted === undefined) {
    throw new Error(
      `There is a lake in "${folder}". To replace it, stop it and add --replace: its files are moved into a folder beside the new ones.`,
    )
  }
  const staging = path.join(folder, stagingName)
  rmSync(staging, {recursive: true, force: true})
  mkdirSync(staging, {mode: 0o700})
  try {
    await fill(staging)
  } catch (error) {
    rmSync(staging, {recursive: true, force: true})
    if (isUnwritable(error)) throw cannotWrite(folder, error)
    throw error
  }
  const old = interrupted ?? `${oldPrefix}${backupName(now().toISOString())}`
  beginRestore(folder, old)
  const hasOld = moveAway(folder, old)
  // A lake is complete once it has this file.
  const names = readdirSync(staging).sort(
    (a, b) => Number(a === 'lake.db') - Number(b === 'lake.db'),
  )
  for (const name of names) renameSync(path.join(staging, name), path.join(folder, name))
  rmSync(staging, {recursive: true})
  await syncFolder(folder)
  endRestore(folder)
  return hasOld ? path.join(folder, old) : undefined
}

/** Moves the files of the lake into a folder. Those that an interrupted replacement has put in their place are removed. */
function moveAway(folder: string, old: string): boolean {
  const target = path.join(folder, old)
  for (const name of entriesOf(folder)) {
    mkdirSync(target, {recursive: true, mode: 0o700})
    const to = path.join(target, name)
    if (existsSync(to)) rmSync(path.join(folder, name), {recursive: true})
    else renameSync(path.join(folder, name), to)
  }
  return existsSync(target)
}

/** Returns the files of a lake, without those that earlier replacements have moved away. */
function entriesOf(folder: string): string[] {
  return readdirSync(folder).filter(
    (name) => name !== stagingName && !name.startsWith(oldPrefix) && name !== 'unfinished-restore',
  )
}

/** Throws an Error of one line if a lake is running on the folder. */
function refuseRunning(folder: string): void {
  const file = path.join(folder, 'lake.db')
  if (!existsSync(file)) return
  const database = new DatabaseSync(file, {timeout: 1000})
  try {
    database.exec('BEGIN EXCLUSIVE; ROLLBACK')
  } catch (error) {
    // Any other error is damage, which a restore repairs.
    if (!(error instanceof Error) || !/database is locked/.test(error.message)) return
    throw new Error(`A lake is running on "${folder}". Stop it, then restore.`, {cause: error})
  } finally {
    database.close()
  }
}
