import {closeSync, fsyncSync, openSync, renameSync, statSync, writeSync} from 'node:fs'

/**
 * Writes a file that only its owner can read, atomically: a crash leaves either the whole file or none.
 */
export function writePrivateFile(file: string, text: string): void {
  const unfinished = `${file}.new`
  const handle = openSync(unfinished, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(unfinished, file)
}

/** Returns whether other users of this machine may read or list the folder. */
export function isOpenToOthers(folder: string): boolean {
  return (statSync(folder).mode & 0o077) !== 0
}

/** Returns a warning about a lake's folder that somebody else has created with more permissions than the lake does. */
export function warningOfFolder(folder: string): string | undefined {
  if (process.platform === 'win32' || !isOpenToOthers(folder)) return undefined
  return `Other users of this machine can read ${folder}, which holds tokens and drafts. Run: chmod go= "${folder}"`
}
