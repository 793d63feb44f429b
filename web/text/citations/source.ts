import {stegaClean} from '@sanity/client/stega'
import {readObject} from '../portable-text.ts'
import {safeHref} from '../../shared/safe-href.ts'
import {words} from '../../shared/words.ts'
import {
  cslDay,
  cslTypes,
  cslYear,
  type CslItem,
  type CslName,
  type SourceKind,
} from '../../shared/csl.ts'
import {normaliseDoi} from '../../shared/doi.ts'

const kinds = Object.keys(cslTypes) as SourceKind[]

/** A work that articles cite, checked: CSL-JSON with a title, and with a list of authors that may be empty. */
export type Source = CslItem & Required<Pick<CslItem, 'title' | 'author'>>

/** Whatever is stored, as a source; undefined for something without an id, such as one deleted. */
export function readSource(value: unknown): Source | undefined {
  // The marks of a preview would be counted and escaped with the words they hide in.
  const fields = readObject(stegaClean(value))
  const id = words(fields['_id'])
  if (!id) return undefined
  const field = (name: string) => oneLine(fields[name])
  const kind = kinds.find((each) => each === fields['kind']) ?? 'website'
  const {year} = fields
  const issue = field('issue')
  return {
    id,
    type: cslTypes[kind],
    title: field('title') || 'Untitled',
    author: readNames(fields['authors']),
    ...(typeof year === 'number' && Number.isInteger(year) && {issued: cslYear(year)}),
    ...filled({
      'container-title': field('container'),
      volume: field('volume'),
      [kind === 'report' ? 'number' : 'issue']: issue,
      page: field('pages'),
      publisher: field('publisher'),
      DOI: normaliseDoi(field('doi')),
      URL: readUrl(field('url')),
      accessed: cslDay(field('accessed')),
    }),
  }
}

/** Where a reader finds the work: by its DOI, else at its address. Empty where neither is known. */
export function sourceAddress({DOI, URL: url = ''}: Pick<CslItem, 'DOI' | 'URL'>): string {
  return DOI ? `https://doi.org/${encodeURI(DOI).replace(/[?#]/g, encodeURIComponent)}` : url
}

/** Reads names as they are stored: an organisation has only its name, as family name. */
function readNames(value: unknown): CslName[] {
  return (Array.isArray(value) ? value : []).flatMap((name): CslName[] => {
    const fields = readObject(name)
    const [family, given, suffix] = ['family', 'given', 'suffix'].map((part) =>
      oneLine(fields[part]),
    )
    if (!family || !(given || suffix)) return family || given ? [{literal: family || given}] : []
    return [filled({family, given, suffix})]
  })
}

/** Leaves out what is empty. */
function filled<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Fields
}

function oneLine(value: unknown): string {
  return words(value).replace(/\s+/g, ' ')
}

function readUrl(text: string): string {
  const address = safeHref(text) ?? ''
  return /^https?:/.test(address) ? address : ''
}
