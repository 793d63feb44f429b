import {stegaClean} from '@sanity/client/stega'
import {readObject} from '../../shared/stored.ts'
import {safeWebHref} from '../../shared/safe-href.ts'
import {textOf} from '../../shared/stored.ts'
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

/** A validated source as CSL-JSON, with a title and a list of authors that may be empty. */
export type Source = CslItem & Required<Pick<CslItem, 'title' | 'author'>>

/** Reads a stored source. Undefined without an id, as for a deleted source. */
export function readSource(value: unknown): Source | undefined {
  // The invisible characters of a preview would be counted and escaped.
  const fields = readObject(stegaClean(value))
  const id = textOf(fields['_id'])
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
      URL: safeWebHref(field('url')),
      accessed: cslDay(field('accessed')),
    }),
  }
}

/** Returns the address of a work: by its DOI, or else its URL. Empty if it has neither. */
export function sourceAddress({DOI, URL: url = ''}: Pick<CslItem, 'DOI' | 'URL'>): string {
  return DOI ? `https://doi.org/${encodeURI(DOI).replace(/[?#]/g, encodeURIComponent)}` : url
}

/** Reads stored names. An organisation is stored with its name as family name. */
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

/** Omits empty fields. */
function filled<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Fields
}

function oneLine(value: unknown): string {
  return textOf(value).replace(/\s+/g, ' ')
}
