import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** A marker file in a lake's folder while its files are replaced. It contains the name of the folder of the old ones. */
const markerName = 'unfinished-restore'

/** Throws an Error of one line if a restore into the folder was interrupted. */
export function refuseUnfinishedRestore(folder: string): void {
  if (unfinishedRestore(folder) === undefined) return
  throw new Error(
    `A restore into "${folder}" was interrupted. Run it again: npm run restore -- <backup> --replace`,
  )
}

/** Returns the folder of the old files of an interrupted restore; undefined if there was none. */
export function unfinishedRestore(folder: string): string | undefined {
  const marker = path.join(folder, markerName)
  return existsSync(marker) ? readFileSync(marker, 'utf8').trim() : undefined
}

export function beginRestore(folder: string, old: string): void {
  writeFileSync(path.join(folder, markerName), `${old}\n`, {flush: true})
}

export function endRestore(folder: string): void {
  rmSync(path.join(folder, markerName))
}
