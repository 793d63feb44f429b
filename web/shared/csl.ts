/**
 * The part of CSL-JSON that this project uses. It is the common shape of pasted references, stored sources, APA's
 * reference list, citation files and linked data. https://github.com/citation-style-language/schema
 */
export interface CslItem {
  id: string
  type: CslType
  title?: string
  author?: CslName[]
  issued?: CslDate
  accessed?: CslDate
  'container-title'?: string
  volume?: string
  issue?: string
  /** The number of a report. */
  number?: string
  page?: string
  publisher?: string
  /** Without the address of a resolver: `10.…/…`. */
  DOI?: string
  URL?: string
  language?: string
}

/** A person by family name, or an organisation by its whole name (`literal`). */
export interface CslName {
  family?: string
  given?: string
  suffix?: string
  literal?: string
}

export interface CslDate {
  'date-parts': [CslDateParts]
}

/** A year, a year and a month, or a day. */
export type CslDateParts = [number] | [number, number] | [number, number, number]

/** CSL's type for each stored kind of source. */
export const cslTypes = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  website: 'webpage',
  talk: 'speech',
} as const

export type SourceKind = keyof typeof cslTypes
export type CslType = (typeof cslTypes)[SourceKind]

/** Returns a day such as `2026-03-01` as a date, or undefined for anything else. */
export function cslDay(day: string | undefined): CslDate | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '') ?? []
  return year && month && date
    ? {'date-parts': [[Number(year), Number(month), Number(date)]]}
    : undefined
}

export function cslYear(year: number): CslDate {
  return {'date-parts': [[year]]}
}
