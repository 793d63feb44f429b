import {parseBibtex, type BibtexEntry} from './bibtex.ts'
import {normaliseDoi} from '../../web/citations/doi.ts'
import {latexToText} from './latex.ts'
import {bibtexName, splitNames} from './names.ts'
import {
  dayOf,
  filledOnly,
  htmlToText,
  pageRange,
  webAddress,
  yearOf,
  type Reading,
  type SourceFields,
  type SourceKind,
} from './source-fields.ts'

const kinds: Record<string, SourceKind> = {
  article: 'article',
  periodical: 'article',
  suppperiodical: 'article',
  review: 'article',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  reference: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'chapter',
  conference: 'chapter',
  inreference: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  online: 'website',
  electronic: 'website',
  www: 'website',
  presentation: 'talk',
}

/** Fields that say nothing a reader of the source would miss. */
const silent = new Set(
  'month day langid language file timestamp owner date-added date-modified bdsk-url-1 bdsk-file-1 shorttitle eprinttype hyphenation'.split(
    ' ',
  ),
)

const words: Record<string, string> = {
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PubMed number',
  address: 'place',
  location: 'place',
  editor: 'editors',
  type: 'kind of work',
  crossref: 'reference to another entry',
}

/** The first entry of a BibTeX text as a source. Undefined when there is no entry in it. */
export function readBibtex(text: string): Reading | undefined {
  const {entries, problems} = parseBibtex(text)
  const [entry] = entries
  if (!entry) return undefined
  const notes = [...new Set(problems)]
  if (entries.length > 1) {
    notes.push(
      `There are ${entries.length} entries here, and the first was taken. Paste each of the others into a source of its own.`,
    )
  }
  const unknown = new Set<string>()
  const used = new Set<string>()
  const raw = (...names: string[]) => {
    for (const name of names) used.add(name)
    const value = names.map((name) => entry.fields.get(name)?.trim()).find(Boolean)
    return value?.replaceAll(/\s+/g, ' ') ?? ''
  }
  const plain = (latex: string) => {
    const read = latexToText(latex)
    for (const command of read.unknown) unknown.add(command)
    return htmlToText(read.text)
  }
  const fields = fieldsOf(entry, raw, plain, notes)
  if (unknown.size > 0) {
    notes.push(`${[...unknown].join(', ')} was left out: it is a LaTeX command not known here.`)
  }
  const rest = [...entry.fields.keys()].filter((name) => !used.has(name) && !silent.has(name))
  return {format: 'BibTeX', fields, notKept: rest.map((name) => words[name] ?? name), notes}
}

function fieldsOf(
  entry: BibtexEntry,
  raw: (...names: string[]) => string,
  plain: (latex: string) => string,
  notes: string[],
): SourceFields {
  const text = (...names: string[]) => plain(raw(...names))
  const [title, subtitle] = [text('title'), text('subtitle')]
  const address = raw('url', 'howpublished')
    .replace(/^\\url\s*\{(.*)\}$/, '$1')
    .replaceAll(/\\([_%&#~])/g, '$1')
  const url = webAddress(address)
  if (address && !url && raw('url')) {
    notes.push(`The address “${address}” is not one that a browser can open. It was left out.`)
  }
  const doi =
    normaliseDoi(raw('doi').replaceAll(/\\([_%&#])/g, '$1')) ??
    (url && /doi\.org/.test(url) ? normaliseDoi(url) : undefined)
  if (raw('doi') && !doi) {
    notes.push(`“${raw('doi')}” does not look like a DOI. It was left out.`)
  }
  const kind =
    kinds[entry.type] ?? (url && !doi && !raw('publisher', 'journal') ? 'website' : undefined)
  if (!kind) notes.push('What kind of work it is does not become clear. Choose the kind yourself.')
  return filledOnly({
    kind,
    title: subtitle ? `${title}: ${subtitle}` : title,
    authors: authorsOf(raw, plain, notes),
    year: yearOf(text('year', 'date', 'issued')),
    container: text(
      'journaltitle',
      'journal',
      'booktitle',
      'eventtitle',
      'maintitle',
      'journalsubtitle',
    ),
    volume: text('volume'),
    issue: text('number', 'issue'),
    pages: pageRange(text('pages', 'eid', 'articleno')),
    publisher: text('publisher', 'school', 'institution', 'organization'),
    doi,
    url: url && doi && normaliseDoi(url) === doi ? undefined : url,
    accessed:
      dayOf(raw('urldate', 'lastchecked', 'accessed')) ??
      dayOf(/access/i.test(raw('note')) ? raw('note') : ''),
  })
}

function authorsOf(
  raw: (...names: string[]) => string,
  plain: (latex: string) => string,
  notes: string[],
) {
  const authors = raw('author')
  const names = splitNames(authors || raw('editor'))
  if (!authors && names.length > 0) {
    notes.push('No author is named. The editors stand in the place of the authors.')
  }
  const named = names.filter((name) => !/^\{?others\}?$/i.test(name))
  if (named.length < names.length) {
    notes.push('The entry leaves authors out (“and others”). Add them by hand.')
  }
  return named.map((name) => bibtexName(name, plain)).filter(({family}) => family)
}
