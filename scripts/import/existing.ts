import type {SanityClient} from '@sanity/client'
import {hash, slugify} from '../portable-text.ts'

/** The fields of a stored document that an import needs. */
export interface StoredDocument {
  _id: string
  _type: string
  _rev: string
  [field: string]: unknown
}

/** A document with its draft. At least one of the two exists. */
export type Stored = Pair<StoredDocument>

/** The fields of an article that comparisons need. */
export interface ArticleEntry {
  id: string
  /** The titles and slugs of the published article and of its draft, which may differ. */
  titles: string[]
  slugs: string[]
  /** The date that readers see, or the draft's if the article is not published. */
  publishedAt: string | null
  /** Whether it has only a title: an import creates such drafts for missing neighbours. */
  hasOnlyTitle: boolean
}

/** What an import needs to know about the dataset. */
export interface Existing {
  articles: ArticleEntry[]
  /** The complete documents of those `articles` that could be the page's own article. */
  candidates: Stored[]
  authors: Stored[]
  settings: Stored | null
}

interface IndexRow {
  _id: string
  title: string | null
  slug: string | null
  publishedAt: string | null
  hasOnlyTitle: boolean
}

const index = `*[_type == "article"]{
  _id, title, "slug": slug.current, publishedAt,
  "hasOnlyTitle": !defined(body) && !defined(lede) && !defined(cover)
}`
const whole = '*[_id in $ids || _type == "author" || _id in ["settings", "drafts.settings"]]'
const raw = {perspective: 'raw'} as const

/** Fetches the data that `planImport` needs: drafts and published documents, never versions. */
export async function readExisting(client: SanityClient, title: string): Promise<Existing> {
  const rows = await client.fetch<IndexRow[]>(index, {}, raw)
  const articles = toEntries(rows)
  const candidates = articles.filter((entry) => isSameArticle(entry, title)).map(({id}) => id)
  const ids = candidates.flatMap((id) => [id, draftId(id)])
  const documents = await client.fetch<StoredDocument[]>(whole, {ids}, raw)
  const pairs = pairUp(documents)
  return {
    articles,
    candidates: pairs.filter(({id}) => candidates.includes(id)),
    authors: pairs.filter(({draft, published}) => (draft ?? published)?._type === 'author'),
    settings: pairs.find(({id}) => id === 'settings') ?? null,
  }
}

/** Returns whether an article matches a title: by its title, its slug, or the id that an import gives it. */
export function isSameArticle(entry: ArticleEntry, title: string): boolean {
  const slug = articleSlug(title)
  return entry.id === articleId(title) || hasTitle(entry, title) || entry.slugs.includes(slug)
}

export function hasTitle(entry: ArticleEntry, title: string): boolean {
  return entry.titles.some((other) => isSameTitle(other, title))
}

/** Normalizes a title: case, the encoding of accents, whitespace and the kind of apostrophe are ignored. */
export function isSameTitle(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

export function draftId(id: string): string {
  return `drafts.${id}`
}

function toEntries(rows: IndexRow[]): ArticleEntry[] {
  return pairUp(rows).map(({id, published, draft}) => {
    const versions = [published, draft].filter((row) => row !== null)
    return {
      id,
      titles: versions.flatMap(({title}) => title ?? []),
      slugs: versions.flatMap(({slug}) => slug ?? []),
      publishedAt: published?.publishedAt ?? draft?.publishedAt ?? null,
      hasOnlyTitle: versions.every(({hasOnlyTitle}) => hasOnlyTitle),
    }
  })
}

interface Pair<Row> {
  /** The published id. */
  id: string
  published: Row | null
  draft: Row | null
}

function pairUp<Row extends {_id: string}>(rows: Row[]): Pair<Row>[] {
  const pairs = new Map<string, Pair<Row>>()
  for (const row of rows) {
    if (row._id.startsWith('versions.')) continue
    const isDraft = row._id.startsWith('drafts.')
    const id = isDraft ? row._id.slice('drafts.'.length) : row._id
    const pair = pairs.get(id) ?? {id, published: null, draft: null}
    pairs.set(id, {...pair, [isDraft ? 'draft' : 'published']: row})
  }
  return [...pairs.values()]
}

/** Returns the id of an article that an import creates. It depends only on the title. */
export function articleId(title: string): string {
  return `article-${articleSlug(title)}`
}

/** Returns the slug of the article. A title without any Latin letter or digit gets a number. */
export function articleSlug(title: string): string {
  return slugify(title) || hash(title)
}
