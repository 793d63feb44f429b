import type {Stored, StoredDocument} from './existing.ts'

/** What happens to the other fields of a replaced article. */
export interface ReplacedFields {
  /** Fields to remove, because they describe the previous text. */
  dropped: string[]
  /** Sentences about what a person should check. */
  unsure: string[]
}

const samplePrefix = 'sample-'

/** Fields that describe one text, with their names for the report. */
const claims = {
  lede: 'introduction',
  review: 'review',
  seo: 'words for search and sharing',
}
/** A sample article's date and place in a series are invented, so they are never kept for a real page. */
const sampleClaims = {
  ...claims,
  publishedAt: 'published date',
  series: 'series',
  part: 'part of the series',
}
const names: Record<string, string> = {
  ...sampleClaims,
  slug: 'address',
  authors: 'authors',
  cover: 'cover',
  topics: 'topics',
  related: 'related articles',
}

/** Returns whether it is an article of the sample content. */
export function isSample(id: string): boolean {
  return id.startsWith(samplePrefix)
}

/**
 * Decides which fields of a replaced article are removed and which stay. `set` contains the fields that the
 * page itself provides. The report names every other field.
 */
export function decideReplacedFields(
  {id}: Stored,
  before: StoredDocument,
  set: string[],
): ReplacedFields {
  const claimed = Object.keys(isSample(id) ? sampleClaims : claims)
  const others = Object.keys(before).filter(
    (name) => hasContent(name, before) && !set.includes(name),
  )
  const dropped = others.filter((name) => claimed.includes(name))
  const kept = others.filter((name) => !claimed.includes(name))
  const unsure = [
    ...(dropped.length > 0
      ? [`Removed, because it was said of the text that was there before: ${listOf(dropped)}.`]
      : []),
    ...(kept.length > 0
      ? [`Kept from the article that was there: ${listOf(kept)}. Do they suit this one?`]
      : []),
  ]
  return {dropped, unsure}
}

function hasContent(name: string, document: StoredDocument): boolean {
  const value = document[name]
  return !name.startsWith('_') && value !== undefined && value !== null
}

function listOf(fields: string[]): string {
  const words = fields.map((field) => names[field] ?? field)
  const [last = '', ...others] = words.toReversed()
  return others.length > 0 ? `${others.toReversed().join(', ')} and ${last}` : last
}
