import {closeSync, fsyncSync, openSync, renameSync, writeSync} from 'node:fs'

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
