import type {SourceKind} from '../../web/shared/csl.ts'

/** One record of a RIS file: its two-letter tags and values, in their original order. */
export type RisRecord = Map<string, string[]>

const tagged = /^\s*([A-Z][A-Z0-9]) {0,3}-(?:\s(.*)|)$/
const strict = /^\s*([A-Z][A-Z0-9]) {2,3}-(?:\s(.*)|)$/

/**
 * Parses records as programs and publishers write them: with a byte-order mark, Windows line ends, whitespace
 * before tags, values that continue on the next line, and a missing `ER`. Never throws.
 */
export function parseRis(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let record: RisRecord = new Map()
  let last: string[] | undefined
  const finish = () => {
    if (record.size > 0) records.push(record)
    record = new Map()
    last = undefined
  }
  // Two spaces before the hyphen are the rule. Where it is kept, words such as `IL - 6` in a long title are no tag.
  const isStrict = /^\s*TY {2}-/m.test(text)
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, tag, value = ''] = (isStrict ? strict : tagged).exec(line) ?? []
    if (tag === 'ER') finish()
    else if (tag) {
      if (tag === 'TY') finish()
      last = record.get(tag) ?? []
      record.set(tag, last)
      if (value.trim()) last.push(value.trim())
    } else if (last && line.trim()) {
      last.push([last.pop() ?? '', line.trim()].join(' ').trim())
    }
  }
  finish()
  return records
}

/** Returns whether a text is in the RIS format: it has a type of reference or several tags. */
export function looksLikeRis(text: string): boolean {
  const tags = text
    .split(/\r\n?|\n/)
    .filter((line) => /^\s*[A-Z][A-Z0-9] {1,3}-(?:\s|$)/.test(line))
  return tags.length > 1 || tags.some((line) => /^\s*TY/.test(line))
}

export const risKinds: Record<string, SourceKind> = {
  JOUR: 'article',
  EJOUR: 'article',
  MGZN: 'article',
  NEWS: 'article',
  ABST: 'article',
  INPR: 'article',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  SER: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'chapter',
  CPAPER: 'chapter',
  ENCYC: 'chapter',
  DICT: 'chapter',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  STAND: 'report',
  ELEC: 'website',
  WEB: 'website',
  BLOG: 'website',
  SLIDE: 'talk',
  HEAR: 'talk',
}

/** Bookkeeping tags of reference managers. They say nothing about the work. */
export const risBookkeeping = new Set('TY ID DB DP L1 L2 L3 L4 LB'.split(' '))

/** Labels for the tags. */
export const risWords: Record<string, string> = {
  A2: 'editors',
  A3: 'series editors',
  A4: 'translators',
  ED: 'editors',
  AB: 'abstract',
  N2: 'abstract',
  N1: 'notes',
  RN: 'notes',
  RP: 'reprint note',
  CY: 'place',
  PP: 'place',
  ET: 'edition',
  KW: 'keywords',
  SN: 'ISSN or ISBN',
  AN: 'accession number',
  AD: 'authors’ addresses',
  M3: 'kind of work',
  T3: 'series title',
  TI: 'a second title',
  T1: 'a second title',
  CT: 'a second title',
  T2: 'title of what it appeared in',
  BT: 'title of the book',
  LA: 'language',
  JF: 'another name of the journal',
  JO: 'another name of the journal',
  JA: 'another name of the journal',
  J1: 'another name of the journal',
  J2: 'another name of the journal',
  ST: 'short title',
  TA: 'another name of the journal',
  UR: 'address',
  LK: 'address',
  DO: 'DOI',
  PY: 'year',
  Y1: 'year',
  DA: 'day',
  Y2: 'day of reading',
  SV: 'series volume',
  M1: 'number',
  M2: 'notes',
  OP: 'original publication',
  C1: 'notes',
}
