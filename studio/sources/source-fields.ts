import type {PersonName} from './names.ts'

/** The fields of a source that a reference can fill. */
export interface SourceFields {
  kind?: SourceKind
  title?: string
  authors?: PersonName[]
  year?: number
  container?: string
  volume?: string
  issue?: string
  pages?: string
  publisher?: string
  doi?: string
  url?: string
  /** A day, as in 2026-03-12. */
  accessed?: string
}

export type SourceKind = 'article' | 'book' | 'chapter' | 'thesis' | 'report' | 'website' | 'talk'

/** What was understood of a reference, and what was not. */
export interface Reading {
  format: 'BibTeX' | 'RIS' | 'DOI'
  fields: SourceFields
  /** What the reference holds and a source has no field for, in words. */
  notKept: string[]
  /** What the writer should look at, as sentences. */
  notes: string[]
}

/** The date of a reference, as far as it is one: `2019-03-12`, `2019/03/12/`, `12 March 2019`. */
export function yearOf(date: string): number | undefined {
  const [year] = /\b(?:1[4-9]|20)\d{2}\b/.exec(date) ?? []
  return year ? Number(year) : undefined
}

/** A day as `2019-03-12`, when all three parts are there. */
export function dayOf(date: string): string | undefined {
  const [, year, month = '', day = ''] = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/.exec(date) ?? []
  if (!year) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}

/** An address that a reader's browser can open; undefined for any other, `javascript:` above all. */
export function webAddress(text: string): string | undefined {
  const url = URL.parse(text.trim())
  return url && /^https?:$/.test(url.protocol) && !url.username ? text.trim() : undefined
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** Publishers' exports carry HTML in titles and names: its words, without tags and entities. */
export function htmlToText(text: string): string {
  return text
    .replaceAll(/<\/?(?:i|em|b|strong|sup|sub|scp|span|u|title|mml:[a-z]+)\b[^<>]{0,200}>/gi, '')
    .replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, decimal, hex, name) => {
        if (name) return entities[String(name).toLowerCase()] ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
        return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : ''
      },
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** `123-45` as `123–45`. */
export function pageRange(pages: string): string {
  return pages.replaceAll(/\s*(?:[-‐‑‒–—]+)\s*/g, '–')
}

/** Without what is empty. */
export function filledOnly(fields: SourceFields): SourceFields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  )
}
