/** A document that a report of an import is about. It has an id if it is stored. */
export interface ReportedItem {
  item: string
  id?: string
  type?: string
}

/** What an import did, for people and as JSON. */
export interface ImportReport {
  source: string
  format: string
  dryRun: boolean
  made: number
  changed: number
  published: number
  unchanged: number
  /** Documents that differ from the archive and were left alone. */
  different: (ReportedItem & {fields: string})[]
  failed: (ReportedItem & {reason: string})[]
  skipped: {what: string; reason: string}[]
  authors: string[]
  topics: string[]
  redirects: number
  pictures: {
    stored: number
    missing: (ReportedItem & {picture: string; alt: string; reason: string})[]
    withoutAlt: (ReportedItem & {count: number})[]
  }
  deadLinks: (ReportedItem & {address: string})[]
  withoutCounterpart: (ReportedItem & {what: string})[]
  notes: (ReportedItem & {note: string})[]
  words: {before: number; after: number; missing: (ReportedItem & {words: string[]})[]}
  problems: string[]
}
