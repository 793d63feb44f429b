import {cslTypes, type CslDateParts, type CslName, type SourceKind} from '../../web/shared/csl.ts'
import {normaliseDoi} from '../../web/shared/doi.ts'
import {readSuffix} from '../../web/shared/guess-name.ts'
import {webAddress} from './addresses.ts'
import {readDate} from './dates.ts'
import {htmlToText} from './html.ts'
import {noteSeveral, noteYear, pageRange} from './reading-parts.ts'
import {filledOnly, type CslResult} from './source-fields.ts'

type Fields = Record<string, unknown>

/** The kind of source for each of CSL's types that has another name than ours. */
const kinds: Record<string, SourceKind> = {
  ...Object.fromEntries(Object.entries(cslTypes).map(([kind, type]) => [type, kind as SourceKind])),
  article: 'article',
  'journal-article': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  monograph: 'book',
  'book-chapter': 'chapter',
  'paper-conference': 'chapter',
  'proceedings-article': 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  dissertation: 'thesis',
  standard: 'report',
  post: 'website',
  'post-weblog': 'website',
}

/** Labels for the fields that a source has no field for. */
const words: Record<string, string> = {
  editor: 'editors',
  translator: 'translators',
  edition: 'edition',
  'publisher-place': 'place',
  'collection-title': 'series title',
  ISBN: 'ISSN or ISBN',
  ISSN: 'ISSN or ISBN',
  PMID: 'PubMed number',
  PMCID: 'PubMed Central number',
  note: 'notes',
  annote: 'notes',
  keyword: 'keywords',
  genre: 'kind of work',
  URL: 'address',
  accessed: 'day of reading',
  issued: 'date',
  number: 'number',
}

/** Fields that say nothing about the work, or that repeat others. */
const bookkeeping = new Set(
  'id type citation-key source title-short container-title-short journalAbbreviation'.split(' '),
)

/** Converts pasted CSL-JSON, an item or the first of a list. Undefined if it is not CSL-JSON. */
export function readCslJson(text: string): CslResult | undefined {
  const items = itemsOf(parse(text))
  const [fields] = items
  if (!fields) return undefined
  const notes = noteSeveral(items.length)
  const used = new Set(bookkeeping)
  const take = (name: string): unknown => {
    used.add(name)
    return fields[name]
  }
  const plain = (name: string) => htmlToText(textOf(take(name)))
  const type = textOf(fields['type'])
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (!kind) notes.push('What kind of work it is does not become clear. Choose the kind yourself.')
  const isEdited = namesOf(fields['author']).length === 0 && namesOf(fields['editor']).length > 0
  if (isEdited) notes.push('No author is named. The editors stand in the place of the authors.')
  const day = partsOf(fields['accessed'])
  if (day?.length === 3) used.add('accessed')
  const written = textOf(fields['DOI'])
  const DOI = normaliseDoi(written)
  if (DOI) used.add('DOI')
  const URL = webAddress(textOf(fields['URL']))
  const isRepeated = DOI !== undefined && isSameDoi(textOf(fields['URL']), DOI)
  if (URL || isRepeated) used.add('URL')
  const item = filledOnly({
    type: kind && cslTypes[kind],
    title: plain('title'),
    author: namesOf(take(isEdited ? 'editor' : 'author')),
    issued: readIssued(take('issued'), notes),
    accessed: day?.length === 3 ? {'date-parts': [day] as [CslDateParts]} : undefined,
    'container-title': plain('container-title'),
    volume: plain('volume'),
    issue: plain('issue'),
    number: kind === 'report' ? plain('number') : '',
    page: pageRange(plain('page')),
    publisher: plain('publisher'),
    DOI,
    URL: isRepeated ? undefined : URL,
  })
  const rest = Object.keys(fields).filter((name) => !used.has(name) && isFilled(fields[name]))
  return {
    format: 'CSL-JSON',
    item,
    notKept: [...new Set(rest.map((name) => words[name] ?? name))],
    notes,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the items of a list, of an object with `items`, or the one item. */
function itemsOf(value: unknown): Fields[] {
  const list: unknown = isFields(value) ? (value['items'] ?? [value]) : value
  const items = Array.isArray(list) ? list.filter(isFields) : []
  return items.filter((item) => 'title' in item || 'DOI' in item)
}

function isSameDoi(text: string, doi: string): boolean {
  return normaliseDoi(text)?.toLowerCase() === doi.toLowerCase()
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Numbers are also texts in CSL-JSON. Crossref writes a list with one title. */
function textOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one.trim() : typeof one === 'number' ? String(one) : ''
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== ''
}

/** Particles are separate in CSL-JSON; a source stores them with the family name. */
function namesOf(value: unknown): CslName[] {
  const names = Array.isArray(value) ? value.filter(isFields) : []
  return names.flatMap((name): CslName[] => {
    const part = (key: string) => htmlToText(textOf(name[key]))
    const particles = [part('dropping-particle'), part('non-dropping-particle')]
    const family = [...particles, part('family')].filter(Boolean).join(' ')
    const [given, suffix] = [part('given'), part('suffix')]
    const whole = part('literal') || part('name')
    if (!family) return whole || given ? [{literal: whole || given}] : []
    if (!given && !suffix) return [{literal: family}]
    return [filledOnly({family, given, suffix: readSuffix(suffix, true) ?? suffix})]
  })
}

function partsOf(value: unknown): CslDateParts | undefined {
  if (!isFields(value)) return readDate(textOf(value))
  const dates = value['date-parts']
  const first: unknown = Array.isArray(dates) ? dates[0] : undefined
  const parts = Array.isArray(first) ? first.map(textOf).filter(Boolean) : []
  const padded = parts.map((part) => part.padStart(2, '0')).join('-')
  return readDate(parts.length > 0 ? padded : textOf(value['raw']) || textOf(value['literal']))
}

function readIssued(value: unknown, notes: string[]) {
  const parts = partsOf(value)
  if (parts) {
    const text = isFields(value) ? textOf(value['raw']) || textOf(value['literal']) : ''
    if (text) notes.push(...noteYear(text, parts))
    return {'date-parts': [parts] as [CslDateParts]}
  }
  if (isFilled(value ?? '')) notes.push('The date is not one that can be read. It was left out.')
  return undefined
}
