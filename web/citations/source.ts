import {stegaClean} from '@sanity/client/stega'
import {readObject} from '../text/portable-text.ts'
import {safeHref} from '../text/safe-href.ts'
import {words} from '../text/words.ts'
import {normaliseDoi} from './doi.ts'

const kinds = ['article', 'book', 'chapter', 'thesis', 'report', 'website', 'talk'] as const

export type SourceKind = (typeof kinds)[number]

/** An organisation has only its name, as family name. */
export interface PersonName {
  family: string
  given: string
}

/** A work that articles cite, checked. What is not known is empty. */
export interface Source {
  id: string
  kind: SourceKind
  title: string
  authors: PersonName[]
  year: number | undefined
  container: string
  volume: string
  issue: string
  pages: string
  publisher: string
  /** Without an address before it: `10.…/…`. */
  doi: string
  /** A web address; empty for any other. */
  url: string
  /** A day, as `2026-03-01`. */
  accessed: string
}

/** Whatever is stored, as a source; undefined for something without an id, such as one deleted. */
export function readSource(value: unknown): Source | undefined {
  // The marks of a preview would be counted and escaped with the words they hide in.
  const fields = readObject(stegaClean(value))
  const id = words(fields['_id'])
  if (!id) return undefined
  const field = (name: string) => oneLine(fields[name])
  const {year} = fields
  return {
    id,
    kind: kinds.find((kind) => kind === fields['kind']) ?? 'website',
    title: field('title') || 'Untitled',
    authors: readNames(fields['authors']),
    year: typeof year === 'number' && Number.isInteger(year) ? year : undefined,
    container: field('container'),
    volume: field('volume'),
    issue: field('issue'),
    pages: field('pages'),
    publisher: field('publisher'),
    doi: normaliseDoi(field('doi')) ?? '',
    url: readUrl(field('url')),
    accessed: /^\d{4}-\d{2}-\d{2}$/.test(field('accessed')) ? field('accessed') : '',
  }
}

/** Where a reader finds the work: by its DOI, else at its address. Empty where neither is known. */
export function sourceAddress({doi, url}: Pick<Source, 'doi' | 'url'>): string {
  return doi ? `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}` : url
}

function readNames(value: unknown): PersonName[] {
  return (Array.isArray(value) ? value : []).flatMap((name) => {
    const {family, given} = readObject(name)
    const person = {family: oneLine(family), given: oneLine(given)}
    if (person.family) return [person]
    return person.given ? [{family: person.given, given: ''}] : []
  })
}

function oneLine(value: unknown): string {
  return words(value).replace(/\s+/g, ' ')
}

function readUrl(text: string): string {
  const address = safeHref(text) ?? ''
  return /^https?:/.test(address) ? address : ''
}
