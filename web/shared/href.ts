/** The one place that knows where a document lives on the site. */
const folders = {
  article: 'articles',
  author: 'authors',
  topic: 'topics',
  series: 'series',
} as const

export type AddressedType = keyof typeof folders

export interface Address {
  type: AddressedType
  slug: string
}

/**
 * The path of a document's page, such as `/articles/mindful-communication`; the settings live at `/`, an
 * offering on the page of all sessions. Undefined for a document without a page: another type, or one
 * that has no slug yet.
 */
export function href(document: {_type: string; slug?: string | null}): string | undefined {
  const {_type: type, slug} = document
  if (type === 'settings') return '/'
  // No address can hold half of a surrogate pair.
  if (slug && !slug.isWellFormed()) return undefined
  if (type === 'offering' && slug) return `/sessions#${encodeURIComponent(slug)}`
  if (!isAddressedType(type) || !slug || slug === '.' || slug === '..') return undefined
  return `/${folders[type]}/${encodeURIComponent(slug)}`
}

/** The shape of the paths of a type's pages, as routers write it: `/articles/:slug`. */
export function hrefPattern(type: AddressedType): string {
  return `/${folders[type]}/:slug`
}

/** The types whose documents have a page each. */
export const addressedTypes = Object.keys(folders).filter(isAddressedType)

/** The reverse of `href`: which document a path asks for. Undefined for a path of another shape. */
export function parseHref(path: string): Address | undefined {
  const [, folder, segment, ...rest] = path.replace(/\/$/, '').split('/')
  const type = Object.keys(folders)
    .filter(isAddressedType)
    .find((name) => folders[name] === folder)
  const slug = decodeSegment(segment ?? '')
  return type && slug && rest.length === 0 ? {type, slug} : undefined
}

/** A path segment as it was meant; empty when its percent signs spell nothing. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

function isAddressedType(type: string): type is AddressedType {
  return Object.hasOwn(folders, type)
}

/** The path of a page of the archive, from 1 on. */
export function archiveHref(page: number): string {
  return page > 1 ? `/articles/page/${page}` : '/articles'
}

/** The number of the archive's page at this path; undefined for every other path. */
export function archivePageOf(path: string): number | undefined {
  const number = /^\/articles(?:\/page\/([1-9]\d{0,5}))?\/?$/.exec(path)
  return number ? Number(number[1] ?? 1) : undefined
}

/** The pages that every site has, whatever is written: no redirect stands in front of them. */
const ownPaths = /^\/(?:|articles|search|sessions(?:\/sent)?|privacy|review\/[^/]+)$/

export function isOwnPath(path: string): boolean {
  return ownPaths.test(path)
}

/** Files that the site writes. Those of one document look for a redirect themselves where it does not exist. */
const ownFiles =
  /^\/(?:(?:topics\/[^/]+\/)?(?:rss\.xml|atom\.xml|feed\.json)|articles\/[^/]+\/cite\.(?:bib|ris|json)|sitemap\.xml|robots\.txt|llms\.txt|icon\.svg)$/

export function isOwnFile(path: string): boolean {
  return ownFiles.test(path)
}

/** Addresses that belong to the site itself, whatever is written: a redirect from one of them never applies. */
export function isReserved(path: string): boolean {
  const isFileForAll = isOwnFile(path) && path.lastIndexOf('/') === 0
  return (
    isOwnPath(path) || isFileForAll || /^\/(?:_next|api|fonts|elements|studio)(?:\/|$)/.test(path)
  )
}

/** Whether the path's percent signs spell something: Next breaks off with 500 at one that does not. */
export function isWellEncoded(path: string): boolean {
  return path.split('/').every((segment) => !segment || decodeSegment(segment) !== '')
}
