/** What a conversion found that a person should know. Each entry once. */
export interface Findings {
  /** HTML, shortcodes and blocks without a counterpart, with what became of them. */
  withoutCounterpart: Set<string>
  /** Links to the old site whose target is not in the archive. */
  deadLinks: Set<string>
  notes: Set<string>
}

export function noFindings(): Findings {
  return {withoutCounterpart: new Set(), deadLinks: new Set(), notes: new Set()}
}

const maxQuote = 200

/** Returns a quotation for the report, shortened if it is long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return `“${line.length > maxQuote ? `${line.slice(0, maxQuote - 1)}…` : line}”`
}
