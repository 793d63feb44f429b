import {cslTypes, type CslItem, type CslName, type SourceKind} from '../../web/shared/csl.ts'

/** The fields of a source that a reference can fill. */
export interface SourceFields {
  kind?: SourceKind
  title?: string
  authors?: PersonName[]
  year?: number
  container?: string
  volume?: string
  issue?: string
  pages?: string
  publisher?: string
  doi?: string
  url?: string
  /** A day, as in 2026-03-12. */
  accessed?: string
}

/** A name as a source stores it. An organisation has only a family name, which is its whole name. */
export interface PersonName {
  family: string
  given?: string
  suffix?: string
}

/** A reference as CSL-JSON without an id. The type is missing if it is unknown. */
export type CslReading = Partial<CslItem>

/** The result of parsing a reference. */
export interface CslResult {
  format: 'BibTeX' | 'RIS' | 'PubMed' | 'CSL-JSON' | 'APA' | 'DOI'
  item: CslReading
  /** The parts of the reference that a source has no field for, as text. */
  notKept: string[]
  /** Sentences about what the writer should check. */
  notes: string[]
}

/** A parsed reference with the fields of the source that it becomes. */
export interface Reading extends CslResult {
  fields: SourceFields
}

/** Adds the fields that a source stores, and lists what is lost in the conversion. */
export function withSourceFields(result: CslResult): Reading {
  const [, month, day] = result.item.issued?.['date-parts'][0] ?? []
  const lost = day ? ['month and day'] : month ? ['month'] : []
  return {
    ...result,
    fields: sourceFieldsOf(result.item),
    notKept: [...new Set([...lost, ...result.notKept])],
  }
}

/** Converts CSL-JSON to the fields of a source. */
function sourceFieldsOf(item: CslReading): SourceFields {
  const kind = (Object.keys(cslTypes) as SourceKind[]).find((each) => cslTypes[each] === item.type)
  return filledOnly({
    kind,
    title: item.title,
    authors: item.author?.map(storedName),
    year: item.issued?.['date-parts'][0][0],
    container: item['container-title'],
    volume: item.volume,
    issue: item.issue ?? item.number,
    pages: item.page,
    publisher: item.publisher,
    doi: item.DOI,
    url: item.URL,
    accessed: item.accessed?.['date-parts'][0]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  })
}

function storedName({family, given, suffix, literal}: CslName): PersonName {
  return {family: family ?? literal ?? '', ...(given && {given}), ...(suffix && {suffix})}
}

/** Removes empty values. */
export function filledOnly<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Fields
}
