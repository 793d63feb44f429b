import {normaliseDoi} from '../../web/citations/doi.ts'
import {risName} from './names.ts'
import {parseRis} from './ris.ts'
import {
  dayOf,
  filledOnly,
  htmlToText,
  pageRange,
  webAddress,
  yearOf,
  type Reading,
  type SourceKind,
} from './source-fields.ts'

const kinds: Record<string, SourceKind> = {
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

/** Tags that say nothing a reader of the source would miss. */
const silent = new Set('TY ID LA DB DP L1 L2 L3 L4 LK C1 J1 J2 RN TA ST'.split(' '))

const words: Record<string, string> = {
  A2: 'editors',
  A3: 'series editors',
  A4: 'translators',
  ED: 'editors',
  AB: 'abstract',
  N2: 'abstract',
  N1: 'notes',
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
}

/** The first record of a RIS text as a source. Undefined when there is none. */
export function readRis(text: string): Reading | undefined {
  const records = parseRis(text)
  const [record] = records
  if (!record) return undefined
  const notes: string[] = []
  if (records.length > 1) {
    notes.push(
      `There are ${records.length} entries here, and the first was taken. Paste each of the others into a source of its own.`,
    )
  }
  const used = new Set<string>()
  const all = (...tags: string[]) => {
    for (const tag of tags) used.add(tag)
    return tags.map((tag) => record.get(tag) ?? []).find((values) => values.length > 0) ?? []
  }
  const first = (...tags: string[]) => htmlToText(all(...tags)[0] ?? '')

  const type = first('TY').toUpperCase()
  const kind = kinds[type]
  if (!kind) notes.push('What kind of work it is does not become clear. Choose the kind yourself.')
  const ownTitle = first('TI', 'T1', 'CT')
  const bookTitle = first('BT')
  const addresses = all('UR')
  const url = addresses.map(webAddress).find(Boolean)
  if (addresses.length > 0 && !url) {
    notes.push(`The address “${addresses[0]}” is not one that a browser can open. It was left out.`)
  }
  const doi =
    normaliseDoi(first('DO')) ??
    normaliseDoi(first('M3')) ??
    (url && /doi\.org/.test(url) ? normaliseDoi(url) : undefined)
  if (first('DO') && !doi) notes.push(`“${first('DO')}” does not look like a DOI. It was left out.`)
  const names = all('AU', 'A1')
  const editors = names.length > 0 ? [] : all('A2', 'ED')
  if (editors.length > 0) {
    notes.push('No author is named. The editors stand in the place of the authors.')
  }
  const pages = [first('SP'), first('EP')].filter((page, at, both) => page && page !== both[at - 1])
  const fields = filledOnly({
    kind,
    title: ownTitle || bookTitle,
    authors: [...names, ...editors].map((name) => risName(htmlToText(name))),
    year: yearOf(first('PY', 'Y1', 'DA')),
    container: first('T2', 'JF', 'JO', 'JA') || (ownTitle ? bookTitle : ''),
    volume: first('VL'),
    issue: first('IS', 'CP'),
    pages: pageRange(pages.join('–') || first('C7', 'SE')),
    publisher: first('PB'),
    doi,
    url: url && doi && normaliseDoi(url) === doi ? undefined : url,
    accessed: dayOf(first('Y2')),
  })
  const rest = [...record.keys()].filter((tag) => !used.has(tag) && !silent.has(tag))
  return {
    format: 'RIS',
    fields,
    notKept: [...new Set(rest.map((tag) => words[tag] ?? tag))],
    notes,
  }
}
