/** SQLite's primary result codes for a file that is not as SQLite left it: CORRUPT and NOTADB. */
const damageCodes = new Set([11, 26])

/**
 * Returns whether an error comes from damaged bytes: SQLite cannot read the file, or a row that it can read
 * is not the JSON that was written.
 */
export function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (error instanceof SyntaxError) return error.message.includes('JSON')
  if (!('errcode' in error) || typeof error.errcode !== 'number') return false
  return damageCodes.has(error.errcode & 0xff) || error.message === 'malformed JSON'
}

/** Names the damaged file and the next step, in one line. */
export function damageSentence(file: string, error: Error): string {
  return (
    `The file ${file} is damaged (${error.message}). Stop the lake, run "npm run lake -- check" to see how far the damage goes, ` +
    `and start with LAKE_DIR set to a copy of a backup.`
  )
}

/** The error as it is, or one that names the damaged file. */
export function namingDamage(file: string, error: unknown): unknown {
  return isDamage(error) ? new Error(damageSentence(file, error), {cause: error}) : error
}
