import {cslTypes, type CslName} from '../../web/shared/csl.ts'
import {normaliseDoi} from '../../web/shared/doi.ts'
import {readDate} from './dates.ts'
import {createFieldReader, type FieldReader} from './field-reader.ts'
import {htmlToText} from './html.ts'
import {initialledName, readNames, type NamesReading} from './names.ts'
import {noteSeveral, noteYear, pageRange, wholeRange} from './reading-parts.ts'
import {filledOnly, type CslReading, type CslResult} from './source-fields.ts'

/** Bookkeeping tags of PubMed. They say nothing about the work. */
const bookkeeping = new Set(
  'OWN STAT DCOM LR DA CRDT EDAT MHDA PHST PST SB JID SO TA IRAD CTDT PB2 OTO OAB2 SI2 UOF DRDT CDAT'.split(
    ' ',
  ),
)

/** Labels for the tags. */
const words: Record<string, string> = {
  PMID: 'PubMed number',
  PMC: 'PubMed Central number',
  PMCR: 'PubMed Central release',
  MID: 'manuscript number',
  AB: 'abstract',
  OAB: 'abstract in another language',
  CI: 'copyright',
  AD: 'authors’ addresses',
  AUID: 'authors’ identifiers',
  LA: 'language',
  GR: 'grants',
  PT: 'kind of publication',
  PL: 'place',
  IS: 'ISSN',
  ISBN: 'ISBN',
  MH: 'subject headings',
  OT: 'keywords',
  RN: 'substances',
  NM: 'substances',
  COIS: 'conflicts of interest',
  DEP: 'day of electronic publication',
  DP: 'date of publication',
  TT: 'original title',
  CTI: 'series title',
  EN: 'edition',
  FED: 'editors',
  ED: 'editors',
  FIR: 'investigators',
  IR: 'investigators',
  LID: 'article identifiers',
  AID: 'article identifiers',
  GN: 'notes',
  CIN: 'comments',
  CON: 'comments',
  EIN: 'errata',
  RIN: 'retraction',
  RF: 'number of references',
  SI: 'data sets',
}

/** Converts the first record of a PubMed text to CSL-JSON. Undefined if there is no record. */
export function readNbib(text: string): CslResult | undefined {
  const records = parseNbib(text)
  const [record] = records
  if (!record) return undefined
  const values = new Map<string, string[]>()
  for (const [tag, value] of record) {
    // Older files have all identifiers of an article in one line: `S01 [pii] 10.1000/182 [doi]`.
    const parts = /^(?:LID|AID)$/.test(tag) ? value.split(/(?<=\[\w+\])\s+/) : [value]
    values.set(tag, [...(values.get(tag) ?? []), ...parts])
  }
  const fields = createFieldReader(values)
  const notes = noteSeveral(records.length)
  const first = (...tags: string[]) => htmlToText(fields.take(...tags))
  const isPart = Boolean(fields.peek('BTI') && fields.peek('TI'))
  const kind = isPart ? 'chapter' : fields.peek('BTI') ? 'book' : 'article'
  const title = withoutStop(first(fields.peek('TI') ? 'TI' : fields.peek('BTI') ? 'BTI' : 'TT'))
  const names = readAuthors(record, fields)
  notes.push(...names.notes)
  const DOI = readDoi(fields)
  const item: CslReading = filledOnly({
    type: cslTypes[kind],
    title,
    author: names.names,
    issued: readIssued(fields, notes),
    'container-title': isPart
      ? withoutStop(first('BTI'))
      : kind === 'article'
        ? first('JT', 'TA')
        : '',
    volume: first('VI', 'VTI'),
    issue: first('IP'),
    page: wholeRange(pageRange(first('PG')) || electronicNumber(fields)),
    publisher: first('PB'),
    DOI,
  })
  const rest = fields.rest().filter((tag) => !bookkeeping.has(tag))
  const notKept = [...names.degrees, ...rest.map((tag) => words[tag] ?? tag)]
  return {format: 'PubMed', item, notKept: [...new Set(notKept)], notes}
}

/** Returns full names if the record has them, with groups in their position. */
function readAuthors(record: NbibRecord, fields: FieldReader): NamesReading {
  const own = fields.peek('FAU') ? 'FAU' : 'AU'
  const isEdited = !fields.peek('FAU', 'AU', 'CN')
  const editors = fields.peek('FED') ? 'FED' : 'ED'
  const tags = isEdited ? [editors] : [own, 'CN']
  const groups = new Map<string, CslName>()
  const entries = record.flatMap(([tag, value]) => {
    if (!tags.includes(tag) || !value) return []
    // A group's name may contain commas.
    if (tag === 'CN') groups.set(`\uF000${groups.size}`, {literal: htmlToText(value)})
    return tag === 'CN' ? `\uF000${groups.size - 1}` : htmlToText(value)
  })
  const read = readNames(
    entries,
    (name) => groups.get(name) ?? initialledName(name) ?? {literal: name},
  )
  fields.markUsed(isEdited ? ['FED', 'ED'] : ['FAU', 'AU', 'CN'])
  if (isEdited && read.names.length > 0) {
    read.notes.push('No author is named. The editors stand in the place of the authors.')
  }
  return read
}

function readIssued(fields: FieldReader, notes: string[]): CslReading['issued'] {
  const date = fields.peek('DP', 'DEP')
  const parts = readDate(date)
  if (!parts) {
    if (date) notes.push(`“${date}” is not a year that can be read. It was left out.`)
    return undefined
  }
  fields.markUsed(['DP', 'DEP'], date)
  notes.push(...noteYear(date, parts))
  return {'date-parts': [parts]}
}

/** PubMed adds the kind to each identifier: `10.1000/182 [doi]`, `S0140-6736(20)30183-5 [pii]`. */
function readDoi(fields: FieldReader): string | undefined {
  const dois = fields.all('LID', 'AID', 'DOI').filter((value) => !value.endsWith('[pii]'))
  const DOI = dois.map(normaliseDoi).find(Boolean)
  for (const value of dois) {
    if (DOI && normaliseDoi(value) === DOI) fields.markUsed(['LID', 'AID', 'DOI'], value)
  }
  return DOI
}

/** Journals without pages use article numbers: `e0123456 [pii]`. */
function electronicNumber(fields: FieldReader): string {
  const value = fields.all('LID').find((each) => /^e\d+ \[pii\]$/i.test(each)) ?? ''
  if (value) fields.markUsed(['LID', 'AID'], value)
  return value.replace(/ \[pii\]$/, '')
}

/** Removes the full stop that PubMed adds to titles, and the brackets around translated ones. */
function withoutStop(title: string): string {
  const bare = title.replace(/(?<!\.)\.$/, '')
  // Brackets inside belong to the title.
  const isTranslated = /^\[(?:[^[\]]|\[[^[\]]*\])*\]$/.test(bare)
  return isTranslated ? bare.slice(1, -1).replace(/\.$/, '') : bare
}

/** One record of a PubMed file: its tags and values, in their original order. */
export type NbibRecord = [tag: string, value: string][]

/**
 * Parses records in PubMed's format (`.nbib`, MEDLINE): a tag of up to four capital letters, a hyphen and a
 * value. A continuation line begins with six spaces. An empty line or another `PMID` begins the next record.
 * Never throws.
 */
export function parseNbib(text: string): NbibRecord[] {
  const records: NbibRecord[] = []
  let record: NbibRecord = []
  const finish = () => {
    if (record.length > 0) records.push(record)
    record = []
  }
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line) ?? []
    const last = record.at(-1)
    if (tag) {
      if (tag === 'PMID' && record.some(([known]) => known === 'PMID')) finish()
      record.push([tag, value.trim()])
    } else if (!line.trim()) finish()
    else if (last) last[1] = `${last[1]} ${line.trim()}`.trim()
  }
  finish()
  return records
}

/** Returns whether a text is in PubMed's format, by tags that RIS does not have. */
export function looksLikeNbib(text: string): boolean {
  return /^\uFEFF?(?:PMID|STAT|FAU |OWN |LID )- /m.test(text) && !/^\s*TY {2}- /m.test(text)
}
