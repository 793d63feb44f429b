import {addressOf} from '../convert/placeholder-host.ts'
import type {Archive, ArchiveFiles, ArchiveItem, Entry, ReadOptions} from '../item.ts'
import {decodeText} from './decode-text.ts'
import {readHtmlPage} from './html-page.ts'
import {readMarkdownFile} from './markdown-file.ts'
import {parsePlainText} from '../../parse-plain-text.ts'
import {titleOfFile} from '../../read-page-file.ts'
import {readFolderSettings, type FolderSettings} from './folder-settings.ts'

const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i
const texts = /\.(?:md|markdown|mdown|mkdn?|mdx|html?|xhtml|txt)$/i

/** Files of a site generator that are no pages. */
const templates =
  /(?:^|\/)(?:_layouts|_includes|_site|_sass|layouts|partials|archetypes|themes|templates|components|resources)\//
const notPages =
  /(?:^|\/)(?:README|LICENSE|LICENCE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|404|robots)\.\w+$/i

/** Opens a folder of Markdown files (Jekyll, Hugo, Astro), saved pages and plain texts; null if it has none. */
export async function openTextFolder(
  files: ArchiveFiles,
  options: ReadOptions,
): Promise<Archive | null> {
  const found = files.paths.filter((path) => texts.test(path))
  if (found.length === 0) return null
  const settings = await readFolderSettings(files, options)
  const name = settings.generator ? `${settings.generator} folder` : 'folder of pages'
  return {name, files, entries: () => readEntries(files, found, settings)}
}

async function* readEntries(
  files: ArchiveFiles,
  paths: string[],
  settings: FolderSettings,
): AsyncGenerator<Entry> {
  if (settings.site) yield {type: 'site', address: settings.site}
  const hasSources = settings.generator !== null
  for (const path of paths) {
    const generated = hasSources && /(?:^|\/)(?:public|dist|static|assets)\//.test(path)
    if (templates.test(path) || notPages.test(path) || generated) {
      yield {type: 'skipped', what: path, reason: 'is no page of the site'}
      continue
    }
    yield await readOne(files, path, settings)
  }
}

async function readOne(
  files: ArchiveFiles,
  path: string,
  settings: FolderSettings,
): Promise<Entry> {
  try {
    const text = decodeText(await files.read(path))
    if (!/[\p{L}\p{N}]/u.test(text)) return {type: 'skipped', what: path, reason: 'is empty'}
    const hasFrontMatter = /^\uFEFF?\s*(?:---|\+\+\+)[ \t]*\r?\n/.test(text)
    if (markdown.test(path) || (hasFrontMatter && !/\.txt$/i.test(path))) {
      return {type: 'item', item: readMarkdownFile({path, text, settings})}
    }
    const address = addressOf(path, settings.site)
    if (/\.txt$/i.test(path)) return {type: 'item', item: plainItem(path, text, address)}
    return {
      type: 'item',
      item: readHtmlPage({path, html: text, address, timeZone: settings.timeZone}),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {type: 'skipped', what: path, reason: `cannot be read: ${reason}`}
  }
}

function plainItem(path: string, text: string, address: string): ArchiveItem {
  const {title, stated} = parsePlainText(text)
  return {
    id: path,
    kind: 'post',
    title: title ?? titleOfFile(path),
    slug: '',
    addresses: [],
    linkedAs: [address],
    date: stated.date ?? null,
    status: 'published',
    authors: stated.author ? [stated.author] : [],
    terms: [],
    content: text,
    format: 'text',
    base: address,
    excerpt: '',
    cover: null,
    notes: [],
  }
}
