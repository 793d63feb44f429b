import {renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {syncFolder} from '../assets/sync-folder.ts'
import {checkLake, type CheckedPart} from '../check/check-lake.ts'
import {isUnwritable, nextStep} from '../store/cannot-write.ts'
import {
  backupName,
  backupsIn,
  laterThan,
  removeOldBackups,
  unfinishedEnding,
  withBackupFolder,
} from './backup-folder.ts'
import {copyLake} from './copy-lake.ts'
import {stateOf} from './lake-state.ts'
import {writeLastBackup} from './last-backup.ts'
import {readManifest, writeManifest} from './manifest.ts'

export interface BackupPlan {
  /** The lake's folder. */
  lake: string
  /** The folder that gets a folder for each backup. */
  backups: string
  /** Whether the settings contain the administrator's token. */
  tokenGiven?: boolean
  /** How many complete backups stay. Default: all. */
  keep?: number | undefined
  /** The interval of continuous backups. */
  everySeconds?: number | undefined
  now?: () => Date
}

export interface Backup {
  folder: string
  /** Undefined if the latest backup already has the lake's content. */
  parts?: CheckedPart[]
  removed: string[]
}

/**
 * Makes a backup, even while a lake is running, and checks it. Its folder gets its name only when it is complete and
 * without damage. Nothing is made if the latest one has the same content. The lake's folder records when this was.
 *
 * @throws an Error of one line if the folder cannot be written, or the copy is damaged
 */
export async function makeBackup(plan: BackupPlan): Promise<Backup> {
  const {lake, backups, now = () => new Date()} = plan
  if (!path.relative(lake, backups).startsWith('..')) {
    throw new Error(`The folder "${backups}" is in the lake’s own. Choose a folder outside of it.`)
  }
  try {
    return await withBackupFolder(backups, () => makeNew(plan, now().toISOString()))
  } catch (error) {
    if (!isUnwritable(error)) throw error
    throw new Error(
      `No backup was made: "${backups}" cannot be written (${error.message}). ${nextStep(error)}`,
      {cause: error},
    )
  }
}

async function makeNew(plan: BackupPlan, made: string): Promise<Backup> {
  const {lake, backups, tokenGiven = false, keep, everySeconds} = plan
  // Read before the copy: what is written in the meantime is then in the next backup, too.
  const state = stateOf(lake)
  const note = (folder: string) =>
    writeLastBackup(lake, {
      current: made,
      folder,
      ...(everySeconds !== undefined && {everySeconds}),
    })
  const previous = backupsIn(backups).at(-1)
  if (previous !== undefined && readManifest(previous)?.state === state) {
    note(previous)
    return {folder: previous, removed: []}
  }
  const folder = path.join(backups, backupName(laterThan(previous, made)))
  const unfinished = `${folder}${unfinishedEnding}`
  try {
    await copyLake(lake, unfinished, {tokenGiven, previous})
    const parts = await checkLake(unfinished, tokenGiven)
    const damaged = parts.some(({findings}) => findings.problems.length > 0)
    await writeManifest(unfinished, {made, state})
    if (damaged) {
      renameSync(unfinished, `${folder}.damaged`)
      return {folder: `${folder}.damaged`, parts, removed: []}
    }
    renameSync(unfinished, folder)
    await syncFolder(backups)
    note(folder)
    return {folder, parts, removed: keep === undefined ? [] : removeOldBackups(backups, keep)}
  } catch (error) {
    rmSync(unfinished, {recursive: true, force: true})
    throw error
  }
}
