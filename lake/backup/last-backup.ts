import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The record of the latest backup in the lake's folder. Its age is computed from it. */
export interface LastBackup {
  /** When the lake was last found to be completely in a backup. ISO 8601, UTC. */
  current: string
  /** The backup's folder. */
  folder: string
  /** The interval of continuous backups in seconds; absent for a single one. */
  everySeconds?: number
}

const fileName = 'last-backup.json'

/** Returns the record of the latest backup; undefined if there is none, or it cannot be read. */
export function readLastBackup(lake: string): LastBackup | undefined {
  const file = path.join(lake, fileName)
  if (!existsSync(file)) return undefined
  try {
    const {current, folder, everySeconds} = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >
    if (typeof current !== 'string' || Number.isNaN(Date.parse(current))) return undefined
    return {
      current,
      folder: String(folder),
      ...(typeof everySeconds === 'number' && {everySeconds}),
    }
  } catch {
    return undefined
  }
}

/** Replaces the record. It is never half written. */
export function writeLastBackup(lake: string, record: LastBackup): void {
  const file = path.join(lake, fileName)
  writeFileSync(`${file}.new`, `${JSON.stringify(record)}\n`, {mode: 0o600})
  renameSync(`${file}.new`, file)
}
