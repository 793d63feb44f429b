import {cslDay, cslTypes, type CslDateParts, type SourceKind} from '../../web/shared/csl.ts'
import {normaliseDoi} from '../../web/shared/doi.ts'
import {addressIn, saysOnlyWhere, parseAccessNote, unescaped, webAddress} from './addresses.ts'
import {bibtexKinds, bibtexWords, bookkeeping} from './bibtex-fields.ts'
import {readBibtexNames, release} from './bibtex-names.ts'
import {parseBibtex, type BibtexEntry} from './bibtex.ts'
import {withInheritedFields} from './bibtex-inheritance.ts'
import {readDate, readDay} from './dates.ts'
import {createFieldReader, type FieldReader} from './field-reader.ts'
import {decodeEntities, htmlToText} from './html.ts'
import {latexToText} from './latex.ts'
import {joinTitle, noteSeveral, noteYear, pageRange} from './reading-parts.ts'
import {filledOnly, type CslReading, type CslResult} from './source-fields.ts'

/** Converts the first entry of a BibTeX text to CSL-JSON. Undefined if there is no entry. */
export function readBibtex(text: string): CslResult | undefined {
  const {entries: all, problems} = parseBibtex(text)
  const entries = withInheritedFields(all)
  const [entry] = entries
  if (!entry) return undefined
  const notes = [...new Set(problems), ...noteSeveral(entries.length)]
  const unknown = new Set<string>()
  const plain = (latex: string) => {
    const read = latexToText(decodeEntities(latex))
    for (const command of read.unknown) unknown.add(release(command))
    return htmlToText(read.text)
  }
  const fields = createFieldReader(
    new Map(
      [...entry.fields].map(([name, value]) => [name, [value.replaceAll(/\s+/g, ' ').trim()]]),
    ),
  )
  const degrees: string[] = []
  const item = readItem(entry, fields, {plain, notes, degrees})
  if (unknown.size > 0) {
    notes.push(`${[...unknown].join(', ')} was left out: it is a LaTeX command not known here.`)
  }
  const rest = fields.rest().filter((name) => !bookkeeping.test(name))
  const notKept = [...degrees, ...rest.map((name) => bibtexWords[name] ?? name)]
  return {format: 'BibTeX', item, notKept, notes}
}

interface Context {
  plain: (latex: string) => string
  notes: string[]
  degrees: string[]
}

function readItem(entry: BibtexEntry, fields: FieldReader, context: Context): CslReading {
  const {plain, notes} = context
  const text = (...names: string[]) => plain(fields.take(...names))
  const links = readLinks(fields, notes)
  const titled = ['title', 'booktitle', 'maintitle', 'issuetitle', 'eventtitle', 'shorttitle']
  const titleField = titled.find((name) => fields.peek(name)) ?? 'title'
  const subtitleField = titleField
    .replace(/^(short|event)?title$/, 'title')
    .replace('title', 'subtitle')
  const title = joinTitle(text(titleField), text(subtitleField))
  const kind = readKind(entry, fields, links)
  if (!kind) notes.push('What kind of work it is does not become clear. Choose the kind yourself.')
  return filledOnly({
    type: kind && cslTypes[kind],
    title,
    author: readAuthors(fields, context),
    issued: readIssued(fields, context),
    'container-title': readContainer(fields, titleField, text),
    volume: text('volume'),
    [kind === 'report' ? 'number' : 'issue']: text('number', 'issue'),
    page: pageRange(text('pages', 'eid', 'articleno')),
    publisher: text('publisher', 'school', 'institution', 'organization'),
    ...links,
    accessed: cslDay(readAccessed(fields, plain)),
  })
}

function readKind(
  {type}: BibtexEntry,
  fields: FieldReader,
  {URL: url, DOI}: CslReading,
): SourceKind | undefined {
  if (Object.hasOwn(bibtexKinds, type)) return bibtexKinds[type]
  return url && !DOI && !fields.peek('publisher', 'journal') ? 'website' : undefined
}

function readContainer(
  fields: FieldReader,
  titleField: string,
  text: (...names: string[]) => string,
): string {
  const containers = ['journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle']
  const field = containers.find((name) => name !== titleField && fields.peek(name))
  if (!field) return ''
  const subtitle = field.startsWith('journal')
    ? 'journalsubtitle'
    : field.replace('title', 'subtitle')
  const container = joinTitle(text(field), field === 'eventtitle' ? '' : text(subtitle))
  // `journal` and `journaltitle` sometimes contain the same name.
  fields.markUsed(containers, fields.peek(field))
  return container
}

/** Reads the DOI and the URL. A note or `howpublished` with nothing but a link counts as used. */
function readLinks(fields: FieldReader, notes: string[]): Pick<CslReading, 'DOI' | 'URL'> {
  const [written, number] = [fields.peek('url'), unescaped(fields.peek('doi'))]
  const link = written && (addressIn(written) || unescaped(written))
  const elsewhere = ['howpublished', 'note', 'annote'].find((name) => addressIn(fields.peek(name)))
  const found = link || (elsewhere ? addressIn(fields.peek(elsewhere)) : '')
  const address = webAddress(found)
  const isResolver = /doi\.org|^doi|^info:|^urn:|^10\./i.test(found)
  const DOI = normaliseDoi(number) ?? (isResolver ? normaliseDoi(found) : undefined)
  if (written && !address && !DOI) {
    notes.push(`The address “${link}” is not one that a browser can open. It was left out.`)
  }
  if (number && !normaliseDoi(number)) {
    notes.push(`“${number}” does not look like a DOI. It was left out.`)
  } else fields.markUsed(['doi'])
  if (written && (address || DOI)) fields.markUsed(['url'])
  if (!link && elsewhere && address && saysOnlyWhere(fields.peek(elsewhere))) {
    fields.markUsed([elsewhere])
  }
  const repeatsDoi = address && DOI && normaliseDoi(address) === DOI
  return {...(DOI && {DOI}), ...(address && !repeatsDoi && {URL: address})}
}

function readAuthors(fields: FieldReader, {plain, notes, degrees}: Context) {
  const isEdited = !fields.peek('author') && fields.peek('editor')
  const read = readBibtexNames(fields.take(isEdited ? 'editor' : 'author'), plain)
  if (isEdited && read.names.length > 0) {
    notes.push('No author is named. The editors stand in the place of the authors.')
  }
  notes.push(...read.notes)
  degrees.push(...read.degrees)
  return read.names
}

function readIssued(fields: FieldReader, {plain, notes}: Context) {
  const whole = plain(fields.peek('date', 'year', 'issued'))
  let parts = readDate(whole)
  if (!parts) {
    if (whole) notes.push(`“${whole}” is not a year that can be read. It was left out.`)
    return undefined
  }
  fields.markUsed(['date', 'issued'])
  fields.markUsed(['year'], String(parts[0]))
  if (whole === plain(fields.peek('year'))) fields.markUsed(['year'])
  const [month, day] = [plain(fields.peek('month')), plain(fields.peek('day'))]
  const named: CslDateParts | undefined = month
    ? readDate(/^\d+$/.test(month) ? `${parts[0]}-${month}-${day}` : `${day} ${month} ${parts[0]}`)
    : undefined
  if (named && named.length > parts.length) {
    parts = named
    fields.markUsed(['month'])
    if (named.length === 3) fields.markUsed(['day'])
  }
  // In a date of BibLaTeX, a tilde is no space: it means “about”.
  const date = fields.peek('date')
  notes.push(...noteYear(date.includes('~') ? date : whole, parts))
  return {'date-parts': [parts] as [CslDateParts]}
}

const accessFields = [
  'urldate',
  'lastchecked',
  'accessed',
  'lastaccessed',
  'accessdate',
  'lastvisited',
]

/** Reads the date of access from its own field, or else from a note. */
function readAccessed(fields: FieldReader, plain: (latex: string) => string): string | undefined {
  const own = readDay(plain(fields.peek(...accessFields)))
  if (own) fields.take(...accessFields)
  for (const name of ['note', 'howpublished', 'annote']) {
    const note = fields.peek(name)
    const day = parseAccessNote(note)
      ? readDay(note.replaceAll(/\\?https?:\/\/[^\s{}]+/g, ' '))
      : undefined
    if (!day || (own && own !== day)) continue
    if (saysOnlyWhere(note)) fields.markUsed([name])
    return day
  }
  return own
}
