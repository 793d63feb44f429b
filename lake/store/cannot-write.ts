import {sqliteCodeOf} from './sqlite-code.ts'

/** SQLite's primary result codes READONLY, IOERR, FULL and CANTOPEN. */
const sqliteCodes = new Set([8, 10, 13, 14])
const systemCodes = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EEXIST',
])

/** Returns whether an error means that the files of a folder cannot be written. */
export function isUnwritable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = sqliteCodeOf(error)
  if (code !== undefined) return sqliteCodes.has(code)
  return 'code' in error && systemCodes.has(String(error.code))
}

/** Returns an error of one line with the folder, the reason, and what to do. */
export function cannotWrite(folder: string, error: unknown): Error {
  const why = error instanceof Error ? error.message : String(error)
  return new Error(
    `LAKE_DIR is "${folder}", but the lake cannot write there (${why}). ${nextStep(error)}`,
    {cause: error},
  )
}

/** Returns what to do about an error of writing a file. */
export function nextStep(error: unknown): string {
  if (isFullDisk(error)) return 'Free some space on its disk.'
  if (sqliteCodeOf(error) === 10) {
    return 'Check its disk: it may be full or damaged.'
  }
  return 'Choose another folder or change its owner.'
}

/** Returns whether SQLite or the operating system reports a full disk. */
export function isFullDisk(error: unknown): boolean {
  const code = sqliteCodeOf(error)
  if (code !== undefined) return code === 13
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))
  )
}
