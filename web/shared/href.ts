/** The folder of each type's pages. Plain pages are at the root. No other file defines the addresses of documents. */
const folders = {
  article: 'articles',
  author: 'authors',
  topic: 'topics',
  series: 'series',
  page: '',
} as const

/** A type whose documents each have a page of their own. */
export type TypeWithPage = keyof typeof folders

export interface Address {
  type: TypeWithPage
  slug: string
}

/**
 * Returns the path of a document's page, such as `/articles/mindful-communication`. The settings are at `/`, an
 * offering on the page of all sessions. Undefined for a document without a page: another type, or one without a slug.
 */
export function href(document: {_type: string; slug?: string | null}): string | undefined {
  const {_type: type, slug} = document
  if (type === 'settings') return '/'
  // An unpaired surrogate cannot be encoded in a URL.
  if (slug && !slug.isWellFormed()) return undefined
  if (type === 'offering' && slug) return `/sessions#${encodeURIComponent(slug)}`
  if (type === 'page') return slug && isPageSlug(slug) ? `/${slug}` : undefined
  if (!isTypeWithPage(type) || !slug || slug === '.' || slug === '..') return undefined
  return `/${folders[type]}/${encodeURIComponent(slug)}`
}

/**
 * The first segments of the site's own addresses, which no plain page can have. `tests/repository/pages.test.ts`
 * compares them with the folders of `web/app` and `web/public`.
 */
const ownSegments = new Set([
  ...Object.values(folders).filter(Boolean),
  'api',
  'cards',
  'elements',
  'embed',
  'files',
  'follow',
  'fonts',
  'icons',
  'images',
  'missing',
  'preview',
  'privacy',
  'review',
  'search',
  'sessions',
  'studio',
  'unavailable',
])

/** Returns whether a slug is the first segment of the site's own addresses, such as `articles`. */
export function isOwnSegment(slug: string): boolean {
  return ownSegments.has(slug)
}

/**
 * Returns whether a plain page can have its address with this slug. The strict form keeps the addresses of files, of
 * the site's routes and of guesses by strangers apart from those of pages.
 */
function isPageSlug(slug: string): boolean {
  return (
    slug.length <= maxSlugLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && !isOwnSegment(slug)
  )
}

/** The maximum length of a slug that the Studio generates. */
export const maxSlugLength = 96

/**
 * Returns the path of the page that loads a player from another site: `/embed/<slug of the article>/<key of the block>`.
 * Undefined if one of the two is missing or cannot be a part of a path.
 */
export function embedHref(slug: unknown, key: unknown): string | undefined {
  const parts = [slug, key].map((part) => (typeof part === 'string' ? part : ''))
  const isPath = parts.every((part) => part && part.isWellFormed() && !/^\.{1,2}$/.test(part))
  return isPath ? `/embed/${parts.map(encodeURIComponent).join('/')}` : undefined
}

/** Returns the route pattern of a type's pages: `/articles/:slug`. */
export function hrefPattern(type: TypeWithPage): string {
  return type === 'page' ? '/:slug' : `/${folders[type]}/:slug`
}

export const typesWithPage = Object.keys(folders).filter(isTypeWithPage)

/** The types for which `href` returns a path: those with pages of their own, and those that are shown on another page. */
export const typesWithHref = [...typesWithPage, 'offering', 'settings'] as const

/** Parses a path of `href`. Undefined for any other path. */
export function parseHref(path: string): Address | undefined {
  const [, folder = '', segment, ...rest] = path.replace(/\/$/, '').split('/')
  if (segment === undefined) return isPageSlug(folder) ? {type: 'page', slug: folder} : undefined
  const type = Object.keys(folders)
    .filter(isTypeWithPage)
    .find((name) => folder && folders[name] === folder)
  const slug = decodeSegment(segment ?? '')
  return type && slug && rest.length === 0 ? {type, slug} : undefined
}

/** Returns whether the page at a path also exists as Markdown, for clients that prefer it. */
export function hasMarkdown(path: string): boolean {
  const type = parseHref(path)?.type
  return type === 'article' || type === 'page'
}

/** Decodes a path segment. Returns an empty string for malformed percent-encoding. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

function isTypeWithPage(type: string): type is TypeWithPage {
  return Object.hasOwn(folders, type)
}

/** Returns the path of a page of the archive. Pages start at 1. */
export function archiveHref(page: number): string {
  return page > 1 ? `/articles/page/${page}` : '/articles'
}

/** Returns the archive page at a path; undefined for any other path. */
export function archivePageOf(path: string): number | undefined {
  const number = /^\/articles(?:\/page\/([1-9]\d{0,5}))?\/?$/.exec(path)
  return number ? Number(number[1] ?? 1) : undefined
}

/** The page with the request form. It exists while sessions are offered. */
export const sessionsPath = '/sessions'

/**
 * The site's own pages, and whether the sitemap lists them. `proxy.ts` shows no other page without a document, and a
 * redirect never applies.
 */
const fixedPages: Record<string, 'listed' | 'unlisted'> = {
  '/': 'listed',
  '/articles': 'listed',
  '/search': 'unlisted',
  [sessionsPath]: 'listed',
  '/sessions/sent': 'unlisted',
  '/follow': 'unlisted',
  '/privacy': 'listed',
}

/** The fixed pages in the sitemap. */
export const listedPages = Object.keys(fixedPages).filter((path) => fixedPages[path] === 'listed')

/** Returns whether a path is that of a fixed page, or of a link for a reviewer. */
export function isOwnPath(path: string): boolean {
  return Object.hasOwn(fixedPages, path) || /^\/review\/[^/]+$/.test(path)
}

/** Returns whether an address leads to the page with the request form, or to a part of it. */
export function leadsToSessions(address: string): boolean {
  return /^\/sessions\/?(?:[?#]|$)/.test(address)
}

/** Files that the site generates. Those of a single document look up a redirect themselves if they do not exist. */
const ownFiles =
  /^\/(?:(?:topics\/[^/]+\/)?(?:rss\.xml|atom\.xml|feed\.json)|articles\/[^/]+\/cite\.(?:bib|ris|json)|sitemap\.xml|robots\.txt|llms\.txt|icon\.svg|icon-180\.png|favicon\.ico|apple-touch-icon(?:-precomposed)?\.png)$/

export function isOwnFile(path: string): boolean {
  return ownFiles.test(path)
}

/** Returns whether a path belongs to the site itself. A redirect from it never applies. */
export function isReserved(path: string): boolean {
  const isFileForAll = isOwnFile(path) && path.lastIndexOf('/') === 0
  return (
    isOwnPath(path) || isFileForAll || /^\/(?:_next|api|fonts|elements|studio)(?:\/|$)/.test(path)
  )
}

/**
 * A path that no route matches, for which Next renders `not-found.tsx`. It has two segments, because one could be a plain
 * page.
 */
export const notFoundPath = '/not_found/page'

/** Returns whether a path's percent-encoding is valid. Next responds with 500 if it is not. */
export function isWellEncoded(path: string): boolean {
  return path.split('/').every((segment) => !segment || decodeSegment(segment) !== '')
}

const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Returns an address if a link may use it: a complete web, e-mail or telephone address, or a path or anchor on this
 * site. Undefined for anything else (`javascript:`, `data:`, `//elsewhere`). The address is parsed as browsers do, so
 * whitespace and upper case cannot disguise a scheme.
 */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const text = address.trim()
  if (isOnThisSite(text)) return text
  const url = URL.parse(text)
  return url && problemOf(url) === undefined ? url.href : undefined
}

/** Returns a complete web address if a link may use it; undefined for anything else. */
export function safeWebHref(address: unknown): string | undefined {
  const safe = safeHref(address)
  return safe && /^https?:/.test(safe) ? safe : undefined
}

/**
 * Returns whether an address is a path or an anchor on this site, `/articles/…` or `#…`. `//` begins the address of
 * another host.
 */
export function isOnThisSite(address: string): boolean {
  return /^(?:#|\/(?![/\\]))[^\s]*$/.test(address)
}

/** Returns why no link may use a complete address; undefined if one may. */
export function problemOf({
  protocol,
  username,
  password,
}: URL): 'scheme' | 'credentials' | undefined {
  if (!schemes.includes(protocol)) return 'scheme'
  return username || password ? 'credentials' : undefined
}
