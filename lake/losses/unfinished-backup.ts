import {existsSync} from 'node:fs'
import path from 'node:path'

/** A marker file that a backup contains until it is complete. */
export const unfinishedName = 'unfinished-backup'

/** Throws an Error of one line if the folder is a backup that was interrupted. */
export function refuseUnfinishedBackup(folder: string): void {
  if (!existsSync(path.join(folder, unfinishedName))) return
  throw new Error(
    `The folder "${folder}" holds a backup that was interrupted. Remove the folder and make the backup again.`,
  )
}
