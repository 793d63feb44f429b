import {addressOf} from '../convert/placeholder-host.ts'
import type {Archive, ArchiveFiles, ArchiveItem, Entry, ReadOptions, Status} from '../item.ts'
import {parseCsv} from './csv.ts'
import {decodeText} from './decode-text.ts'
import {plainOf} from './plain.ts'
import {readInstant} from './read-instant.ts'

/** Opens an export of Substack, or returns null if the files are something else: `posts.csv` lists `posts/<id>.html`. */
export function openSubstack(files: ArchiveFiles, options: ReadOptions): Archive | null {
  const list = files.paths.find((path) => /(?:^|\/)posts\.csv$/.test(path))
  if (!list) return null
  return {
    name: 'Substack export',
    files,
    entries: () => readEntries(files, list, options),
  }
}

async function* readEntries(
  files: ArchiveFiles,
  list: string,
  options: ReadOptions,
): AsyncGenerator<Entry> {
  if (options.site) yield {type: 'site', address: options.site}
  const folder = list.replace(/posts\.csv$/, '')
  const rows = parseCsv(decodeText(await files.read(list)))
  const listed = new Set<string>()
  for (const row of rows) {
    const id = row.get('post_id') ?? ''
    const file = `${folder}posts/${id}.html`
    listed.add(file)
    const title = row.get('title') ?? ''
    if (!files.paths.includes(file)) {
      yield {type: 'skipped', what: title || id, reason: 'its text is not in the archive'}
      continue
    }
    const html = decodeText(await files.read(file))
    yield {type: 'item', item: toItem(row, html, options)}
  }
  for (const path of files.paths) {
    if (/posts\/[^/]+\.html$/.test(path) && !listed.has(path)) {
      yield {type: 'skipped', what: path, reason: 'posts.csv does not list it'}
    }
  }
}

function toItem(
  row: Map<string, string>,
  html: string,
  {site, timeZone}: ReadOptions,
): ArchiveItem {
  const id = row.get('post_id') ?? ''
  const slug = id.replace(/^\d+\.?/, '')
  const podcast = row.get('podcast_url') ?? ''
  const audience = row.get('audience') ?? ''
  const player = /^https?:/.test(podcast) ? `<audio src="${podcast}" title="Listen"></audio>` : ''
  return {
    id,
    kind: row.get('type') === 'page' ? 'page' : 'post',
    title: plainOf(row.get('title') ?? ''),
    slug,
    addresses: slug ? [addressOf(`p/${slug}`, site)] : [],
    linkedAs: [],
    date: readInstant(row.get('post_date') ?? '', timeZone),
    status: statusOf(row),
    authors: [],
    terms: [],
    content: player + html,
    format: 'html',
    base: addressOf(`p/${slug}`, site),
    excerpt: plainOf(row.get('subtitle') ?? ''),
    cover: null,
    notes:
      audience && audience !== 'everyone' ? [`Its audience was “${audience}”, not everyone.`] : [],
  }
}

/** A post for paying readers, or for founders, is private. */
function statusOf(row: Map<string, string>): Status {
  if (row.get('is_published')?.toLowerCase() !== 'true') return 'draft'
  return ['', 'everyone'].includes(row.get('audience') ?? '') ? 'published' : 'private'
}
