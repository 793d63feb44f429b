import type {Misfit} from './read-result.ts'

/** The log stays readable however much is wrong, and however often it is fetched. */
const maxReports = 1000
const reported = new Set<string>()

/** Logs once what of a document the site leaves out, so that somebody can correct it. */
export function logMisfit({document, path, found, expected}: Misfit): void {
  const line = `${document ?? 'A document'}: "${path}" is ${found} instead of ${expected}, so pages leave it out.`
  if (reported.has(line) || reported.size >= maxReports) return
  reported.add(line)
  console.warn(line)
}
