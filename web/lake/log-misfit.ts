import type {Misfit} from './read-result.ts'

/** The log stays readable however much is wrong, and however often it is fetched. */
const maxReports = 1000
const reported = new Set<string>()

/** Logs, once per document, the parts that do not fit the query's type and are left out. */
export function logMisfit({document, path, found, expected}: Misfit): void {
  const line = `${document ?? 'A document'}: "${path}" is ${found} instead of ${expected}, so pages leave it out.`
  if (reported.has(line) || reported.size >= maxReports) return
  reported.add(line)
  console.warn(line)
}
