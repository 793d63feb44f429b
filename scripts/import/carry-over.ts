import type {Stored, StoredDocument} from './existing.ts'

/** What a replaced article's other fields mean for the text that takes its place. */
export interface CarryOver {
  /** Fields to remove: they claim something about the text that was there before. */
  dropped: string[]
  /** What a person should look at, in whole sentences. */
  unsure: string[]
}

const samplePrefix = 'sample-'

/** Fields that say something about one text, with the words for them in the report. */
const claims = {
  lede: 'lede',
  review: 'review',
  seo: 'words for search and sharing',
}
/** A sample article's date and place in a series are invented, so nothing of them holds for a real page. */
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

/** Whether it is one of the articles that the first start brings along. */
export function isSample(id: string): boolean {
  return id.startsWith(samplePrefix)
}

/**
 * Decides which fields of a replaced article go and which stay. `set` are the fields that the page itself gives.
 * Every field that goes or stays is named.
 */
export function carryOver({id}: Stored, before: StoredDocument, set: string[]): CarryOver {
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
