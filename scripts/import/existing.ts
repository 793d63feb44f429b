import type {SanityClient} from '@sanity/client'
import {articleId, articleSlug} from './article-id.ts'

/** A document of the dataset, as far as it matters here. */
export interface StoredDocument {
  _id: string
  _type: string
  _rev: string
  [field: string]: unknown
}

/** A document with its draft; at least one of the two is there. */
export type Stored = Pair<StoredDocument>

/** What a list of articles says of one of them. */
export interface ArticleEntry {
  id: string
  /** Those of the published article and of its draft, which may differ. */
  titles: string[]
  slugs: string[]
  /** The date that readers have; the draft's when it is not published. */
  publishedAt: string | null
  /** Only a title: what an import leaves for a neighbour that it doesn't know. */
  blank: boolean
}

/** What an import has to know about the dataset. */
export interface Existing {
  articles: ArticleEntry[]
  /** Those of `articles` that could be the page's own article, whole. */
  candidates: Stored[]
  authors: Stored[]
  settings: Stored | null
}

interface IndexRow {
  _id: string
  title: string | null
  slug: string | null
  publishedAt: string | null
  blank: boolean
}

const index = `*[_type == "article"]{
  _id, title, "slug": slug.current, publishedAt,
  "blank": !defined(body) && !defined(lede) && !defined(cover)
}`
const whole = '*[_id in $ids || _type == "author" || _id in ["settings", "drafts.settings"]]'
const raw = {perspective: 'raw'} as const

/** Reads what `planImport` asks for: drafts and published documents, never versions. */
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

/** Whether an article is the one of that title: by title, by address, or made from it by an import. */
export function isSameArticle(entry: ArticleEntry, title: string): boolean {
  const slug = articleSlug(title)
  return entry.id === articleId(title) || hasTitle(entry, title) || entry.slugs.includes(slug)
}

export function hasTitle(entry: ArticleEntry, title: string): boolean {
  return entry.titles.some((other) => isSameTitle(other, title))
}

/** Capitals, accents written in two ways, blanks and the form of apostrophes make no difference. */
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
      blank: versions.every(({blank}) => blank),
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
