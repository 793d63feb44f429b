import type {Sitemap} from '../content/published.ts'
import {element, xmlDocument} from './feeds/xml.ts'
import {href, leadsToSessions, listedPages} from '../shared/href.ts'

export interface SitemapPage {
  path: string
  changed: Date | undefined
}

const namespace = {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'}

/** The types whose pages only list articles. Without one, they are left out. */
const listsOnly = new Set(['topic', 'series'])

/** The fixed pages that change with the latest article. */
const listsArticles = new Set(['/', '/articles'])

/** The protocol's limit of pages per sitemap. */
export const maxPagesPerSitemap = 50_000

/**
 * Lists all pages that search engines may index, with the time of their last change. A list also changes with its
 * articles.
 */
export function listPages({articles, lists, offersSessions}: Sitemap): SitemapPage[] {
  const changes = new Map<string, Date>()
  let latest: Date | undefined
  const pages = articles.flatMap((article) => {
    const changed = later(readDate(article._updatedAt), readDate(article.publishedAt))
    latest = later(latest, changed)
    for (const id of article.listedOn ?? []) {
      const latestChange = id && later(changes.get(id), changed)
      if (id && latestChange) changes.set(id, latestChange)
    }
    return toPage(article, changed)
  })
  const listed = lists
    .filter(({_id, _type}) => !listsOnly.has(_type) || changes.has(_id))
    .flatMap((list) => toPage(list, later(readDate(list._updatedAt), changes.get(list._id))))
  return [
    ...listedPages
      .filter((path) => offersSessions || !leadsToSessions(path))
      .map((path) => ({path, changed: listsArticles.has(path) ? latest : undefined})),
    ...pages,
    ...listed,
  ]
}

/** Creates a sitemap. */
export function writeSitemap(pages: SitemapPage[], siteUrl: string): string {
  const urls = pages.map(({path, changed}) =>
    element(
      'url',
      {},
      element('loc', {}, new URL(path, siteUrl).href),
      changed && element('lastmod', {}, changed.toISOString()),
    ),
  )
  return xmlDocument(element('urlset', namespace, urls))
}

/** Creates an index of several sitemaps. */
export function writeSitemapIndex(parts: number, siteUrl: string): string {
  const sitemaps = Array.from({length: parts}, (_, index) =>
    element('sitemap', {}, element('loc', {}, `${siteUrl}/sitemap.xml?part=${index + 1}`)),
  )
  return xmlDocument(element('sitemapindex', namespace, sitemaps))
}

function toPage(
  document: {_type: string; slug: string | null},
  changed: Date | undefined,
): SitemapPage[] {
  const path = href(document)
  return path ? [{path, changed}] : []
}

function readDate(text: string | null): Date | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : new Date(time)
}

function later(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (!one || !other) return one ?? other
  return one > other ? one : other
}
