import type {Mismatch} from './read-result.ts'

/** Limits the log, however much content does not match. */
const maxReports = 1000
const reported = new Set<string>()

/** Logs, once per document, each value that does not match the query's type and is left out. */
export function logMismatch({document, path, found, expected}: Mismatch): void {
  const line = `${document ?? 'A document'}: "${path}" is ${found} instead of ${expected}, so pages leave it out.`
  if (reported.has(line) || reported.size >= maxReports) return
  reported.add(line)
  console.warn(line)
}
