import {publishedId} from '../../web/shared/references.ts'
import type {SourceFields} from './source-fields.ts'

const word = /[\p{L}\p{N}]+/gu
/** How many words of a title the query compares. */
const maxWords = 30

/** A source that the dataset has, in its newest version. */
export interface ExistingSource {
  _id: string
  title: string | null
  /** The family name of the first author. */
  family: string | null
  year: number | null
  doi: string | null
  /** Whether readers can see it, so that a reference to it can be strong. */
  isPublished: boolean
}

/**
 * Selects the sources with a DOI, or with the words of a title. Use it with the perspective `raw` and the parameters of
 * `existingParams`.
 */
export const existingQuery = /* groq */ `*[
  _type == "source" && !(_id in path("versions.**")) && !(_id in $ids) &&
  (($doi != "" && lower(doi) == $doi) || lower(title) == $title || ($words != "" && title match $words))
] | order(_id asc) [0...50] {
  _id, title, "family": authors[0].family, year, doi, "isPublished": !(_id in path("drafts.**"))
}`

/** Returns the parameters of `existingQuery`. `ownId` is the source that is not compared with itself. */
export function existingParams({title, doi}: SourceFields, ownId = '') {
  const id = publishedId(ownId)
  return {
    ids: id ? [id, `drafts.${id}`] : [],
    doi: foldedDoi(doi),
    title: title?.trim().toLowerCase() ?? '',
    words: plainWords(title ?? ''),
  }
}

/**
 * Returns the source that is the same work: it has the same DOI, or the same title with a year and a first author that
 * do not differ. Of a draft and its published version, the published one is returned.
 */
export function sameWork(
  {title, doi, year, authors}: SourceFields,
  found: readonly ExistingSource[],
): ExistingSource | undefined {
  const same = found.filter((other) => {
    if (doi && other.doi) return foldedDoi(doi) === foldedDoi(other.doi)
    return (
      folded(title) !== '' &&
      folded(title) === folded(other.title) &&
      !differ(year, other.year) &&
      !differ(folded(authors?.[0]?.family), folded(other.family))
    )
  })
  return same.find(({isPublished}) => isPublished) ?? same[0]
}

/** Returns how a source is called in a sentence: “Title” (Wren, 2019). */
export function nameOf({title, family, year}: Pick<ExistingSource, 'title' | 'family' | 'year'>) {
  const origin = [family, year].filter(Boolean).join(', ')
  return `“${title || 'Untitled'}”${origin && ` (${origin})`}`
}

function differ(one: unknown, other: unknown): boolean {
  return Boolean(one) && Boolean(other) && one !== other
}

function foldedDoi(doi: string | undefined): string {
  return doi?.trim().toLowerCase() ?? ''
}

/** Returns the words of a title for `match`. Lakes divide words with an apostrophe or a hyphen in different ways. */
function plainWords(title: string): string {
  const words = title
    .split(/\s+/)
    .map((one) => one.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  return words
    .filter((one) => /^[\p{L}\p{N}]+$/u.test(one))
    .slice(0, maxWords)
    .join(' ')
}

/** Returns a text without case, accents and punctuation. */
function folded(text: string | null | undefined): string {
  const plain = (text ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (plain.match(word) ?? []).join(' ')
}
