import {cslDay, cslTypes, type CslDateParts, type CslName} from '../../web/shared/csl.ts'
import {normaliseDoi} from '../../web/shared/doi.ts'
import {guessName} from '../../web/shared/guess-name.ts'
import {webAddress} from './addresses.ts'
import {readDate, readDay} from './dates.ts'
import {createFieldReader, type FieldReader} from './field-reader.ts'
import {htmlToText} from './html.ts'
import {readNames, type NamesReading} from './names.ts'
import {noteSeveral, noteYear, pageRange} from './reading-parts.ts'
import {risBookkeeping, risKinds, risWords, parseRis} from './ris.ts'
import {filledOnly, type CslReading, type CslResult} from './source-fields.ts'

/** Converts the first record of a RIS text to CSL-JSON. Undefined if there is no record. */
export function readRis(text: string): CslResult | undefined {
  const records = parseRis(text)
  const [record] = records
  if (!record) return undefined
  const fields = createFieldReader(record)
  const notes = noteSeveral(records.length)
  const first = (...tags: string[]) => htmlToText(fields.take(...tags))
  const type = fields.peek('TY').toUpperCase()
  const kind = Object.hasOwn(risKinds, type) ? risKinds[type] : undefined
  if (!kind) notes.push('What kind of work it is does not become clear. Choose the kind yourself.')
  // What a chapter or an article appeared in is not its title, even if it has no other.
  const ofWhole = kind === undefined || kind === 'book' ? ['BT', 'T2'] : []
  const titleTag = ['TI', 'T1', 'CT', ...ofWhole, 'ST'].find((tag) => fields.peek(tag)) ?? 'TI'
  const title = first(titleTag)
  fields.markUsed(['TI', 'T1', 'CT', 'ST'], fields.peek(titleTag))
  const names = readAuthors(fields, notes)
  const item: CslReading = filledOnly({
    type: kind && cslTypes[kind],
    title,
    author: names.names,
    issued: readIssued(fields, notes),
    'container-title': readContainer(fields, titleTag),
    volume: first('VL'),
    [kind === 'report' ? 'number' : 'issue']: first('IS', 'CP'),
    page: readPages(fields),
    publisher: first('PB'),
    ...readLinks(fields, notes),
    accessed: cslDay(readDay(fields.peek('Y2'))),
  })
  if (item.accessed) fields.markUsed(['Y2'])
  const rest = fields.rest().filter((tag) => !risBookkeeping.has(tag))
  const notKept = [...names.degrees, ...rest.map((tag) => risWords[tag] ?? tag)]
  return {format: 'RIS', item, notKept: [...new Set(notKept)], notes}
}

function readAuthors(fields: FieldReader, notes: string[]): NamesReading {
  const authors = fields.all('AU', 'A1')
  const editors = authors.length > 0 ? [] : fields.all('A2', 'ED')
  fields.markUsed(authors.length > 0 ? ['AU', 'A1'] : ['A2', 'ED'])
  if (editors.length > 0) {
    notes.push('No author is named. The editors stand in the place of the authors.')
  }
  const read = readNames([...authors, ...editors].map(htmlToText), (name) => {
    if (isPerson(name)) {
      notes.push(
        `“${name}” has no comma, so it was read as the name of an organisation. If it is a person, correct it by hand.`,
      )
    }
    return {literal: name}
  })
  notes.push(...read.notes)
  return read
}

/** Returns whether a name without a comma is more likely a person than an organisation. */
function isPerson(name: string): boolean {
  const {given}: CslName = guessName(name)
  return given !== undefined && name.split(' ').length < 4 && /^\p{Lu}[\p{L}.’'-]* /u.test(name)
}

/** Returns the most precise of the dates with the same year. */
function readIssued(fields: FieldReader, notes: string[]): CslReading['issued'] {
  const dates = fields.all('PY', 'Y1', 'DA')
  const [first] = dates.flatMap((date) => readDate(date) ?? [])
  if (!first) {
    if (dates[0]) notes.push(`“${dates[0]}” is not a year that can be read. It was left out.`)
    return undefined
  }
  let best: CslDateParts | undefined
  for (const date of dates) {
    const parts = readDate(date)
    if (!parts || parts[0] !== readDate(dates.find(readDate) ?? '')?.[0]) continue
    fields.markUsed(['PY', 'Y1', 'DA'], date)
    if (!best) notes.push(...noteYear(date, parts))
    if (!best || parts.length > best.length) best = parts
  }
  return best && {'date-parts': [best]}
}

/** Reads the title of the container. The same title and its abbreviations in other tags count as used. */
function readContainer(fields: FieldReader, titleTag: string): string {
  const tags = ['T2', 'BT', 'JF', 'JO', 'JA'].filter((tag) => tag !== titleTag)
  const container = fields.take(...tags)
  for (const tag of ['JF', 'JO', 'JA', 'J1', 'J2', 'TA']) {
    if (isAbbreviation(fields.peek(tag), container)) fields.markUsed([tag])
  }
  return htmlToText(container)
}

/** Returns whether the letters of one text appear in the other in the same order: `Proc Natl Acad Sci`, `JAMA`. */
function isAbbreviation(short: string, long: string): boolean {
  const [wanted, all] = [lettersOf(short), lettersOf(long)]
  let found = 0
  for (const letter of all) if (letter === wanted[found]) found += 1
  return wanted !== '' && wanted[0] === all[0] && found === wanted.length
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function readPages(fields: FieldReader): string {
  const [start, end] = [fields.take('SP'), fields.take('EP')]
  // Some programs write the whole range into the first of the two.
  const range = end && end !== start && !/[-–]/.test(start) ? [start, end] : [start || end]
  return pageRange(htmlToText(range.filter(Boolean).join('–') || fields.take('C7', 'SE', 'AR')))
}

function readLinks(fields: FieldReader, notes: string[]): Pick<CslReading, 'DOI' | 'URL'> {
  const addresses = fields.all('UR', 'LK')
  const number = htmlToText(fields.peek('DO'))
  const again = addresses.find((address) => /doi|^10\./i.test(address) && normaliseDoi(address))
  const kindOfWork = fields.peek('M3')
  const DOI = normaliseDoi(number) ?? normaliseDoi(kindOfWork) ?? (again && normaliseDoi(again))
  const written = addresses.find(
    (address) => webAddress(address) && !(DOI && normaliseDoi(address) === DOI),
  )
  const url = written && webAddress(htmlToText(written))
  if (addresses[0] && !url && !again) {
    notes.push(`The address “${addresses[0]}” is not one that a browser can open. It was left out.`)
  }
  if (number && !normaliseDoi(number)) {
    notes.push(`“${number}” does not look like a DOI. It was left out.`)
  } else fields.markUsed(['DO'])
  if (normaliseDoi(kindOfWork)) fields.markUsed(['M3'])
  if (written) fields.markUsed(['UR', 'LK'], written)
  for (const address of addresses) {
    if (DOI && normaliseDoi(address) === DOI) fields.markUsed(['UR', 'LK'], address)
  }
  return {...(DOI && {DOI}), ...(url && {URL: url})}
}
