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

/** With more authors than this, APA names the first nineteen and the last. */
const maxNames = 20

/**
 * Formats authors for APA's reference list: `Family, G. N., & Family, G. N., Jr.`; an organisation by its name. Empty
 * for an empty list. `and` joins the last two.
 */
export function formatNames(people: CslName[], and = '&'): string {
  const names = people.map(formatName).filter(Boolean)
  const last = names.at(-1)
  if (!last || names.length === 1) return last ?? ''
  if (names.length > maxNames) return `${names.slice(0, maxNames - 1).join(', ')}, . . . ${last}`
  const others = names.slice(0, -1)
  // Between two organisations no comma is needed to tell the names apart.
  const comma = others.length === 1 && !people[0]?.given && !people[0]?.suffix ? '' : ','
  return `${others.join(', ')}${comma} ${and} ${last}`
}

/** The scripts that put the family name first, without a comma. */
const familyFirst = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function formatName({family, given = '', suffix, literal}: CslName): string {
  if (literal || !family) return literal ?? [given, suffix].filter(Boolean).join(' ')
  const inverted = familyFirst.test(family) && familyFirst.test(given)
  const name = inverted
    ? `${family} ${given}`
    : [family, initials(given)].filter(Boolean).join(', ')
  return suffix ? `${name}, ${suffix}` : name
}

/**
 * Returns the initials: `Mary Ann` → `M. A.`, `Jean-Paul` and `J.-P.` → `J.-P.`, `J.R.` → `J. R.` Names in scripts
 * without capitals, such as Han, Arabic or Devanagari, are returned unchanged.
 */
export function initials(given: string): string {
  if (/\p{L}/u.test(given) && !/[\p{Lu}\p{Lt}\p{Ll}]/u.test(given)) return given.trim()
  return given
    .replaceAll(/\.?\s*[-‐‑–]\s*/gu, '-')
    .split(/[\s.]+/u)
    .map((name) =>
      name
        .split('-')
        .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0])
        .filter((letter) => letter !== undefined)
        .map((letter) => `${letter.toLocaleUpperCase('en')}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ')
}
