import {cslDay, cslTypes, type CslDateParts, type SourceKind} from '../../web/shared/csl.ts'
import {normaliseDoi} from '../../web/shared/doi.ts'
import {addressIn, saysOnlyWhere, tellsAccess, unescaped, webAddress} from './addresses.ts'
import {bibtexKinds, bibtexWords, bookkeeping} from './bibtex-fields.ts'
import {readBibtexNames} from './bibtex-names.ts'
import {parseBibtex, type BibtexEntry} from './bibtex.ts'
import {readDate, readDay} from './dates.ts'
import {createFieldReader, type FieldReader} from './field-reader.ts'
import {decodeEntities, htmlToText} from './html.ts'
import {latexToText} from './latex.ts'
import {joinTitle, noteSeveral, noteYear, pageRange} from './reading-parts.ts'
import {filledOnly, type CslReading, type CslResult} from './source-fields.ts'

/** Reads the first entry of a BibTeX text as CSL-JSON. Undefined when there is no entry in it. */
export function readBibtex(text: string): CslResult | undefined {
  const {entries, problems} = parseBibtex(text)
  const [entry] = entries
  if (!entry) return undefined
  const notes = [...new Set(problems), ...noteSeveral(entries.length)]
  const unknown = new Set<string>()
  const plain = (latex: string) => {
    const read = latexToText(decodeEntities(latex))
    for (const command of read.unknown) unknown.add(command)
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
  const titleField = titled.find((name) => fields.look(name)) ?? 'title'
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
  return url && !DOI && !fields.look('publisher', 'journal') ? 'website' : undefined
}

function readContainer(
  fields: FieldReader,
  titleField: string,
  text: (...names: string[]) => string,
): string {
  const containers = ['journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle']
  const field = containers.find((name) => name !== titleField && fields.look(name))
  if (!field) return ''
  const subtitle = field.startsWith('journal')
    ? 'journalsubtitle'
    : field.replace('title', 'subtitle')
  const container = joinTitle(text(field), field === 'eventtitle' ? '' : text(subtitle))
  // `journal` and `journaltitle` at times both hold the same name.
  fields.keep(containers, fields.look(field))
  return container
}

/** Reads DOI and address: a link may be in `howpublished` or in a note, which then has said all that it says. */
function readLinks(fields: FieldReader, notes: string[]): Pick<CslReading, 'DOI' | 'URL'> {
  const [written, number] = [fields.look('url'), unescaped(fields.look('doi'))]
  const link = written && (addressIn(written) || unescaped(written))
  const elsewhere = ['howpublished', 'note', 'annote'].find((name) => addressIn(fields.look(name)))
  const found = link || (elsewhere ? addressIn(fields.look(elsewhere)) : '')
  const address = webAddress(found)
  const isResolver = /doi\.org|^doi|^info:|^urn:|^10\./i.test(found)
  const DOI = normaliseDoi(number) ?? (isResolver ? normaliseDoi(found) : undefined)
  if (written && !address && !DOI) {
    notes.push(`The address “${link}” is not one that a browser can open. It was left out.`)
  }
  if (number && !normaliseDoi(number)) {
    notes.push(`“${number}” does not look like a DOI. It was left out.`)
  } else fields.keep(['doi'])
  if (written && (address || DOI)) fields.keep(['url'])
  if (!link && elsewhere && address && saysOnlyWhere(fields.look(elsewhere))) {
    fields.keep([elsewhere])
  }
  const isDoiAgain = address && DOI && normaliseDoi(address) === DOI
  return {...(DOI && {DOI}), ...(address && !isDoiAgain && {URL: address})}
}

function readAuthors(fields: FieldReader, {plain, notes, degrees}: Context) {
  const isEdited = !fields.look('author') && fields.look('editor')
  const read = readBibtexNames(fields.take(isEdited ? 'editor' : 'author'), plain)
  if (isEdited && read.names.length > 0) {
    notes.push('No author is named. The editors stand in the place of the authors.')
  }
  notes.push(...read.notes)
  degrees.push(...read.degrees)
  return read.names
}

function readIssued(fields: FieldReader, {plain, notes}: Context) {
  const whole = plain(fields.look('date', 'year', 'issued'))
  let parts = readDate(whole)
  if (!parts) {
    if (whole) notes.push(`“${whole}” is not a year that can be read. It was left out.`)
    return undefined
  }
  fields.keep(['date', 'issued'])
  fields.keep(['year'], String(parts[0]))
  if (whole === plain(fields.look('year'))) fields.keep(['year'])
  const [month, day] = [plain(fields.look('month')), plain(fields.look('day'))]
  const named: CslDateParts | undefined = month
    ? readDate(/^\d+$/.test(month) ? `${parts[0]}-${month}-${day}` : `${day} ${month} ${parts[0]}`)
    : undefined
  if (named && named.length > parts.length) {
    parts = named
    fields.keep(['month'])
    if (named.length === 3) fields.keep(['day'])
  }
  notes.push(...noteYear(whole, parts))
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

/** Reads the day of reading from its own field, else from a note that says so. */
function readAccessed(fields: FieldReader, plain: (latex: string) => string): string | undefined {
  const own = readDay(plain(fields.look(...accessFields)))
  if (own) fields.take(...accessFields)
  for (const name of ['note', 'howpublished', 'annote']) {
    const note = fields.look(name)
    const day = tellsAccess(note)
      ? readDay(note.replaceAll(/\\?https?:\/\/[^\s{}]+/g, ' '))
      : undefined
    if (!day || (own && own !== day)) continue
    if (saysOnlyWhere(note)) fields.keep([name])
    return day
  }
  return own
}
