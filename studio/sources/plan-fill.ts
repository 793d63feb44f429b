import type {SourceKind} from '../../web/shared/csl.ts'
import type {PersonName, SourceFields} from './source-fields.ts'

export type SourceField = keyof SourceFields

/** The change of one field of a source by a reference. */
export interface FieldFilling {
  field: SourceField
  label: string
  /** The current value of the form and the new one, as text. */
  before: string
  after: string
  state: 'new' | 'same' | 'different'
}

/** The label of the field in the form. */
const labels: Record<SourceField, string> = {
  kind: 'Kind',
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
  container: 'Journal, book or site',
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Pages',
  publisher: 'Publisher',
  doi: 'DOI',
  url: 'Web address',
  accessed: 'Day you read it',
}

const kinds: Record<SourceKind, string> = {
  article: 'Article in a journal',
  book: 'Book',
  chapter: 'Chapter in a book',
  thesis: 'Thesis',
  report: 'Report',
  website: 'Website',
  talk: 'Talk',
}

/** Returns a plan for every field that the reference contains, with the current value of the form. */
export function planFill(form: SourceFields, found: SourceFields): FieldFilling[] {
  return Object.keys(labels)
    .filter((name): name is SourceField => name in found)
    .map((field) => {
      const [before, after] = [asText(field, form[field]), asText(field, found[field])]
      return {field, label: labels[field], before, after, state: stateOf(before, after)}
    })
}

function stateOf(before: string, after: string): FieldFilling['state'] {
  if (!before) return 'new'
  return before === after ? 'same' : 'different'
}

function asText(field: SourceField, value: SourceFields[SourceField]): string {
  if (value === undefined || value === null) return ''
  if (field === 'kind') return kinds[value as SourceKind] ?? String(value)
  return Array.isArray(value) ? value.map(nameAsText).join('; ') : String(value)
}

function nameAsText({family, given, suffix}: PersonName): string {
  return [family, given, suffix].filter(Boolean).join(', ')
}

/** Returns the stored values for the selected fields. `key` creates an array key. */
export function valuesToSet(
  found: SourceFields,
  chosen: ReadonlySet<SourceField>,
  key: () => string,
): Record<string, unknown> {
  return Object.fromEntries(
    [...chosen].map((field) => {
      const value = found[field]
      return [
        field,
        Array.isArray(value)
          ? value.map((name) => ({_type: 'personName', _key: key(), ...name}))
          : value,
      ]
    }),
  )
}
