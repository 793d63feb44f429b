import {sqliteCodeOf} from './sqlite-code.ts'

/** SQLite's primary result codes for a damaged file: CORRUPT and NOTADB. */
const damageCodes = new Set([11, 26])

/**
 * Returns whether an error is caused by damaged bytes: SQLite cannot read the file, or a row contains
 * malformed JSON.
 */
export function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (error instanceof SyntaxError) return error.message.includes('JSON')
  const code = sqliteCodeOf(error)
  if (code === undefined) return false
  return damageCodes.has(code) || error.message === 'malformed JSON'
}

/** Returns one line with the damaged file and what to do. */
export function damageSentence(file: string, error: Error): string {
  return (
    `The file ${file} is damaged (${error.message}). Stop the lake, run "npm run lake -- check" to see how far the damage goes, ` +
    `and start with LAKE_DIR set to a copy of a backup.`
  )
}

/** Returns an error that names the file if it is damaged; otherwise the error itself. */
export function namingDamage(file: string, error: unknown): unknown {
  return isDamage(error) ? new Error(damageSentence(file, error), {cause: error}) : error
}
