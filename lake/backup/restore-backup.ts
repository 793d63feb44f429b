import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {checkLake, type CheckedPart} from '../check/check-lake.ts'
import {refuseUnfinishedBackup} from '../losses/unfinished-backup.ts'
import {backupsIn} from './backup-folder.ts'
import {copyLake} from './copy-lake.ts'
import {writeLastBackup} from './last-backup.ts'
import {countDifferences, differencesFrom, requireManifest} from './manifest.ts'
import {replaceLake} from './replace-lake.ts'

export interface Restored {
  backup: string
  parts: CheckedPart[]
  /** The folder with the files that were replaced. */
  old: string | undefined
}

/**
 * Restores a backup into a lake's folder: a backup's own folder, or the latest one in a folder of backups. Before anything
 * is replaced, the files of the backup are compared with its recorded hashes, and the copy is checked: its counts,
 * documents, references, history, and the bytes of its assets.
 *
 * @throws an Error of one line if the backup is damaged, or the lake's folder cannot be replaced
 */
export async function restoreBackup(
  source: string,
  {folder, replace, tokenGiven}: {folder: string; replace: boolean; tokenGiven: boolean},
): Promise<Restored> {
  const backup = findBackup(source)
  const manifest = requireManifest(backup)
  let parts: CheckedPart[] = []
  const old = await replaceLake({
    folder,
    replace,
    fill: async (staging) => {
      refuseDamage(backup, manifest ? await differencesFrom(backup, manifest) : [])
      await copyLake(backup, staging, {tokenGiven})
      parts = await checkLake(staging, tokenGiven)
      refuseDamage(backup, [
        ...parts.flatMap(({findings}) => findings.problems),
        ...(manifest ? countDifferences(staging, manifest) : []),
      ])
    },
  })
  if (manifest) writeLastBackup(folder, {current: new Date().toISOString(), folder: backup})
  return {backup, parts, old}
}

function findBackup(source: string): string {
  if (!existsSync(source) || !statSync(source).isDirectory()) {
    throw new Error(`There is no folder "${source}".`)
  }
  refuseUnfinishedBackup(source)
  if (existsSync(path.join(source, 'lake.db'))) return source
  const latest = backupsIn(source).at(-1)
  if (latest === undefined) throw new Error(`There is no complete backup in "${source}".`)
  return latest
}

function refuseDamage(backup: string, [first, ...others]: string[]): void {
  if (first === undefined) return
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  throw new Error(
    `The backup in "${backup}" is damaged, and nothing was replaced: ${first}${more} Restore an earlier one.`,
  )
}
