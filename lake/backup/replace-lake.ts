import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {syncFolder} from '../assets/sync-folder.ts'
import {beginRestore, endRestore, unfinishedRestore} from '../losses/unfinished-restore.ts'
import {cannotWrite, isUnwritable} from '../store/cannot-write.ts'
import {backupName} from './backup-folder.ts'
import {openLock} from './open-lock.ts'

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
const lockName = '.restoring-lock'

/**
 * Fills a lake's folder with a new lake. It is built and checked beside the old one, in a folder inside. Only then the old
 * files are moved into `replaced-<time>`, and the new ones to their place. The lake must be stopped. An interrupted
 * replacement prevents the start, and is completed by the next one.
 *
 * @returns the folder with the old files; undefined if there were none
 * @throws an Error of one line if the lake is running, or exists and may not be replaced
 */
export async function replaceLake(plan: Replacement): Promise<string | undefined> {
  const {folder} = plan
  mkdirSync(folder, {recursive: true, mode: 0o700})
  return withRestoreLock(folder, () => replaceLocked(plan))
}

async function replaceLocked(plan: Replacement): Promise<string | undefined> {
  const {folder, fill, now = () => new Date()} = plan
  const interrupted = refuseOther(plan)
  const staging = path.join(folder, stagingName)
  rmSync(staging, {recursive: true, force: true})
  mkdirSync(staging, {mode: 0o700})
  try {
    await fill(staging)
    // Filling takes a while: a lake may have been started or created in the meantime.
    refuseOther(plan)
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

/**
 * Runs `work` while no other process restores into the folder. The lock is SQLite's, so it ends with the process.
 *
 * @throws an Error of one line if another process does
 */
async function withRestoreLock<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = path.join(folder, lockName)
  const lock = openLock(file)
  if (!lock)
    throw new Error(`Another restore into "${folder}" is running. Wait for it, or stop it.`)
  try {
    return await work()
  } finally {
    rmSync(file, {force: true})
    lock.close()
  }
}

/**
 * Throws an Error of one line if a lake is running on the folder, or exists and may not be replaced. Returns the folder of
 * the old files of an interrupted restore.
 */
function refuseOther({folder, replace}: Replacement): string | undefined {
  refuseRunning(folder)
  const interrupted = unfinishedRestore(folder)
  if (entriesOf(folder).length > 0 && !replace && interrupted === undefined) {
    throw new Error(
      `There is a lake in "${folder}". To replace it, stop it and add --replace: its files are moved into a folder beside the new ones.`,
    )
  }
  return interrupted
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
    (name) =>
      !name.startsWith(stagingName) && !name.startsWith(oldPrefix) && name !== 'unfinished-restore',
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
