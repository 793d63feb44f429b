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

/** A name as a source stores it: an organisation has only its whole name, as family name. */
export interface PersonName {
  family: string
  given?: string
  suffix?: string
}

/** What a reference says, as CSL-JSON without an id; the type is missing where it does not become clear. */
export type CslReading = Partial<CslItem>

/** What was understood of a reference, and what was not. */
export interface CslResult {
  format: 'BibTeX' | 'RIS' | 'PubMed' | 'DOI'
  item: CslReading
  /** What the reference holds and a source has no field for, in words. */
  notKept: string[]
  /** What the writer should look at, as sentences. */
  notes: string[]
}

/** The same with the fields of the source that it becomes. */
export interface Reading extends CslResult {
  fields: SourceFields
}

/** Adds what a source stores of a reference, and names what of it is lost on the way. */
export function withSourceFields(result: CslResult): Reading {
  const [, month, day] = result.item.issued?.['date-parts'][0] ?? []
  const lost = day ? ['month and day'] : month ? ['month'] : []
  return {
    ...result,
    fields: sourceFieldsOf(result.item),
    notKept: [...new Set([...lost, ...result.notKept])],
  }
}

/** Returns CSL-JSON as a source stores it. */
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

/** Leaves out what is empty. */
export function filledOnly<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Fields
}
