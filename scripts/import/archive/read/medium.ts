import {addressOf} from '../convert/placeholder-host.ts'
import {parseHtml} from '../convert/dom.ts'
import type {Archive, ArchiveFiles, ArchiveItem, Entry, ReadOptions} from '../item.ts'
import {decodeText} from './decode-text.ts'
import {plainOf} from './plain.ts'
import {readInstant} from './read-instant.ts'

const post = /(?:^|\/)posts\/([^/]+)\.html$/

/** Opens an export of Medium, or returns null if the files are something else. Drafts begin with `draft_`. */
export async function openMedium(
  files: ArchiveFiles,
  options: ReadOptions,
): Promise<Archive | null> {
  const posts = files.paths.filter((path) => post.test(path))
  const [first] = posts
  if (!first) return null
  const head = decodeText(await files.read(first))
  if (!/class="[^"]*\bh-entry\b/.test(head) || !/class="[^"]*\bgraf\b|medium\.com/.test(head))
    return null
  return {name: 'Medium export', files, entries: () => readEntries(files, posts, options)}
}

async function* readEntries(
  files: ArchiveFiles,
  posts: string[],
  options: ReadOptions,
): AsyncGenerator<Entry> {
  for (const path of posts) {
    yield {type: 'item', item: toItem(path, decodeText(await files.read(path)), options)}
  }
}

function toItem(path: string, html: string, {site, timeZone}: ReadOptions): ArchiveItem {
  const [, name = path] = post.exec(path) ?? []
  const page = parseHtml(html)
  const canonical = page.querySelector('a.p-canonical[href]')?.getAttribute('href') ?? ''
  const subtitle = page.querySelector('[data-field="subtitle"]')?.textContent ?? ''
  const title = plainOf(page.querySelector('.p-name')?.textContent ?? '')
  const content = page.querySelector('[data-field="body"], .e-content') ?? page.body
  removeRepeated(content, [title, plainOf(subtitle)])
  const time = page.querySelector('time.dt-published')
  const [, hash = ''] = /-([0-9a-f]{8,12})$/.exec(name) ?? []
  const slug = name.replace(/^(?:draft|\d{4}-\d{2}-\d{2})_/, '').replace(/-[0-9a-f]{8,12}$/, '')
  return {
    id: hash || name,
    kind: 'post',
    title,
    slug: slug.replaceAll(/-{2,}/g, '-'),
    addresses: canonical ? [canonical] : [],
    linkedAs: hash ? [`https://medium.com/p/${hash}`] : [],
    date: readInstant(time?.getAttribute('datetime') ?? '', timeZone),
    status: name.startsWith('draft_') ? 'draft' : 'published',
    authors: [plainOf(page.querySelector('.p-author')?.textContent ?? '')].filter(Boolean),
    terms: [],
    content: content.innerHTML,
    format: 'html',
    base: canonical || addressOf(path, site),
    excerpt: plainOf(subtitle),
    cover: null,
    notes: [],
  }
}

/** Medium repeats the title and the subtitle at the beginning of the text. */
function removeRepeated(content: Element, titles: string[]): void {
  for (const heading of [...content.querySelectorAll('h1, h2, h3, h4')].slice(0, 2)) {
    const words = plainOf(heading.textContent)
    if (words && titles.includes(words)) heading.remove()
  }
}
