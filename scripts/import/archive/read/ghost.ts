import {isRecord, readObject, textOf} from '../../../../web/shared/stored.ts'
import {addressOf} from '../convert/placeholder-host.ts'
import type {Archive, ArchiveFiles, ArchiveItem, Entry, ReadOptions, Status} from '../item.ts'
import {cardsToHtml} from './ghost-cards.ts'
import {plainOf} from './plain.ts'
import {readInstant} from './read-instant.ts'

type Row = Record<string, unknown>

/** The tables of an export. */
interface Tables {
  rows: (table: string) => Row[]
  /** The rows of a table with this value in a column. */
  where: (table: string, column: string, value: string) => Row[]
}

/** Opens an export of Ghost, or returns null if the JSON is something else. */
export function openGhost(
  text: string,
  files: ArchiveFiles | null,
  options: ReadOptions,
): Archive | null {
  const data = findData(JSON.parse(text))
  if (!data) return null
  const tables = openTables(data)
  return {
    name: 'Ghost export',
    files,
    async *entries() {
      yield* readEntries(tables, options)
    },
  }
}

function findData(json: unknown): Row | null {
  const [first] = listOf(readObject(json)['db'])
  const data = readObject(first?.['data'] ?? readObject(json)['data'])
  return Array.isArray(data['posts']) ? data : null
}

function openTables(data: Row): Tables {
  const indexes = new Map<string, Map<string, Row[]>>()
  const rows = (table: string) => listOf(data[table])
  const index = (table: string, column: string) => {
    const name = `${table}.${column}`
    const found = indexes.get(name) ?? Map.groupBy(rows(table), (row) => String(row[column]))
    indexes.set(name, found)
    return found
  }
  return {rows, where: (table, column, value) => index(table, column).get(value) ?? []}
}

function listOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function* readEntries(tables: Tables, options: ReadOptions): Generator<Entry> {
  const settings = new Map(
    tables.rows('settings').map(({key, value}) => [textOf(key), textOf(value)]),
  )
  const timeZone = settings.get('timezone') || settings.get('active_timezone') || options.timeZone
  if (options.site) yield {type: 'site', address: options.site}
  for (const post of tables.rows('posts')) {
    yield {type: 'item', item: toItem(post, tables, {...options, timeZone})}
  }
}

function toItem(post: Row, tables: Tables, {site, timeZone}: ReadOptions): ArchiveItem {
  const id = textOf(post['id']) || String(post['id'] ?? textOf(post['uuid']))
  const slug = textOf(post['slug'])
  const isPage = post['type'] === 'page' || post['page'] === 1 || post['page'] === true
  const status = statusOf(post)
  const [meta] = tables.where('posts_meta', 'post_id', id)
  const given = (name: string) => textOf(post[name]) || textOf(meta?.[name])
  const cover = given('feature_image')
  const date = textOf(post['published_at']) || textOf(post['created_at'])
  const html = textOf(post['html']) || cardsToHtml(post)
  return {
    id,
    kind: isPage ? 'page' : 'post',
    title: plainOf(textOf(post['title'])),
    slug,
    addresses: slug ? [addressOf(`${slug}/`, site)] : [],
    linkedAs: [],
    date: readInstant(date || String(post['published_at'] ?? ''), timeZone),
    status,
    authors: related(
      id,
      tables,
      {pairs: 'posts_authors', key: 'author_id', table: 'users'},
      post['author_id'],
    ).map((row) => textOf(row['name'])),
    terms: related(id, tables, {pairs: 'posts_tags', key: 'tag_id', table: 'tags'})
      // A tag that begins with “#” is a note of the editors.
      .filter((row) => row['visibility'] !== 'internal' && !textOf(row['name']).startsWith('#'))
      .map((row) => ({name: textOf(row['name']), slug: textOf(row['slug']), kind: 'tag' as const})),
    content: withSite(html, site),
    format: 'html',
    base: addressOf(`${slug}/`, site),
    excerpt: plainOf(textOf(post['custom_excerpt'])),
    cover: cover
      ? {
          sources: [URL.parse(withSite(cover, site), addressOf('', site))?.href ?? cover],
          alt: given('feature_image_alt'),
          caption: plainOf(given('feature_image_caption')),
        }
      : null,
    notes: status === 'private' ? [`Only ${textOf(post['visibility'])} could read it.`] : [],
  }
}

/** Ghost writes this in place of its own address. */
function withSite(text: string, site: string | null): string {
  return text.replaceAll('__GHOST_URL__', addressOf('', site).replace(/\/$/, ''))
}

function statusOf(post: Row): Status {
  const status = textOf(post['status'])
  const isOpen = ['', 'public'].includes(textOf(post['visibility']))
  if (status === 'draft') return 'draft'
  if (!isOpen || status === 'sent') return 'private'
  return status === 'published' ? 'published' : status === 'scheduled' ? 'scheduled' : 'private'
}

interface Relation {
  pairs: string
  key: string
  table: string
}

/** Returns the rows that belong to a post, in their order. Old exports name only one author, in the post itself. */
function related(
  id: string,
  tables: Tables,
  {pairs, key, table}: Relation,
  single?: unknown,
): Row[] {
  const ids = tables
    .where(pairs, 'post_id', id)
    .toSorted((one, other) => Number(one['sort_order'] ?? 0) - Number(other['sort_order'] ?? 0))
    .map((row) => String(row[key]))
  const wanted = ids.length > 0 || single === undefined ? ids : [String(single)]
  return wanted.flatMap((one) => tables.where(table, 'id', one).slice(0, 1))
}
