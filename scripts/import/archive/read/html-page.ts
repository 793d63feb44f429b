import {parseHtml} from '../convert/dom.ts'
import {quoted} from '../convert/findings.ts'
import type {ArchiveItem} from '../item.ts'
import {lastSegment, plainOf} from './plain.ts'
import {readInstant} from './read-instant.ts'

export interface PageFile {
  path: string
  html: string
  /** The address of the file, if the page does not state its own. */
  address: string
  timeZone: string
}

/** The element with the text of a page, the most exact first. */
const mains = [
  '.h-entry .e-content',
  '[itemprop="articleBody"]',
  'article .entry-content',
  '.entry-content',
  '.post-content',
  '.post-body',
  '.article-content',
  '.blog-item-content',
  '.gh-content',
  'article',
  'main',
  '[role="main"]',
  '#content',
]

/** Parts of a page that are not its text. */
const around =
  'header nav, nav, footer, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], .sidebar, #sidebar, .sharedaddy, .share-buttons, #comments, .comments-area, .related-posts, .jp-relatedposts'

/** Returns a saved page of a site as an item. Words outside of its text are named in its notes. */
export function readHtmlPage({path, html, address, timeZone}: PageFile): ArchiveItem {
  const page = parseHtml(html)
  const meta = (name: string) =>
    page
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content')
      ?.trim() ?? ''
  const canonical =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') || meta('og:url')
  const base = URL.parse(canonical, address)?.href ?? address
  const {main, notes} = findMain(page)
  const heading = takeTitle(page, main)
  const title = plainOf(
    heading || meta('og:title') || (page.querySelector('title')?.textContent ?? ''),
  )
  const time = page.querySelector('article time[datetime], main time[datetime], time[datetime]')
  const date =
    meta('article:published_time') ||
    meta('datePublished') ||
    (time?.getAttribute('datetime') ?? '')
  const byline = page.querySelector('[rel="author"], .p-author, .byline .author, .author.vcard .fn')
  const author = meta('author') || meta('article:author') || (byline?.textContent ?? '')
  return {
    id: canonical || path,
    kind: meta('og:type') === 'article' || date ? 'post' : 'page',
    title,
    slug: lastSegment(canonical || path) || '',
    addresses: canonical ? [base] : [],
    linkedAs: [address],
    date: readInstant(date, timeZone),
    status: 'published',
    authors: author && !/^https?:/.test(author) ? [plainOf(author)] : [],
    terms: [],
    content: main.innerHTML,
    format: 'html',
    base,
    excerpt: plainOf(meta('description') || meta('og:description')),
    cover: null,
    notes,
  }
}

function findMain(page: Document): {main: Element; notes: string[]} {
  const found = mains
    .map((selector) => [...page.querySelectorAll(selector)])
    .find((all) => all.length === 1)
  const main = found?.[0] ?? page.body
  const notes: string[] = []
  const leave = (element: Element) => {
    const words = element.textContent.replaceAll(/\s+/g, ' ').trim()
    if (words) notes.push(`Around the text, left out: ${quoted(words)}`)
    element.remove()
  }
  for (const element of main.querySelectorAll(around)) {
    if (!element.parentElement?.closest(around)) leave(element)
  }
  if (main === page.body) {
    for (const element of page.body.querySelectorAll(':scope > header, :scope > aside'))
      leave(element)
    return {main, notes}
  }
  for (
    let inner: Element = main;
    inner !== page.body && inner.parentElement;
    inner = inner.parentElement
  ) {
    for (const sibling of inner.parentElement.children) {
      if (sibling === inner || sibling.matches('script, style, noscript, template, link')) continue
      const words = sibling.textContent.replaceAll(/\s+/g, ' ').trim()
      if (words) notes.push(`Around the text, left out: ${quoted(words)}`)
    }
  }
  return {main, notes}
}

/** The title has a field of its own, so its heading leaves the text. */
function takeTitle(page: Document, main: Element): string {
  const heading = main.querySelector('h1.p-name, h1[itemprop="headline"], h1')
  const isOnly = main.querySelectorAll('h1').length === 1
  if (heading && isOnly) {
    const title = heading.textContent
    if (!heading.querySelector('img')) heading.remove()
    return title
  }
  const outside = [...page.querySelectorAll('h1')].filter((one) => !main.contains(one))
  return outside.length === 1 ? (outside[0]?.textContent ?? '') : ''
}
