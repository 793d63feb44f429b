import {siteCache} from '../freshness/site-cache.ts'
import {
  archivePageOf,
  decodeSegment,
  href,
  isWellEncoded,
  parseHref,
  safeHref,
  sessionsPath,
} from '../shared/href.ts'
import {readPreview, type Preview} from '../preview/preview.ts'
import {clientFor, queryLake} from '../lake/client.ts'
import {pageLength} from './site.ts'
import {addressQuery, archiveTotalQuery, offersSessionsQuery, pathQuery} from '../lake/queries.ts'
import type {OffersSessionsQueryResult, PathQueryResult} from '../lake/types.ts'

export interface ResolvedPath {
  /** Whether a page is at the path: that of a document, of the archive, or the one for sessions while they are offered. */
  found: boolean
  /** The target of the redirect at the path. A document's page takes precedence over it. */
  redirect?: string
  /** Whether the page was removed on purpose. */
  gone?: boolean
}

/** Looks up the page or redirect at a path. Rejects if the lake is unreachable. */
export async function resolvePath(path: string): Promise<ResolvedPath> {
  const page = archivePageOf(path)
  if (page !== undefined && (await isInArchive(page))) return {found: true}
  if (path === sessionsPath) return {found: await offersSessions()}
  const {type = '', slug = ''} = parseHref(path) ?? {}
  const params = {type, slug, ...pathParams(path)}
  const preview = await readPreview()
  const published = preview && !preview.only ? undefined : await fetchPublished(params)
  if (!preview) return toResolvedPath(published)
  const drafts = await clientFor(preview.perspective).fetch(
    pathQuery,
    {...params, preview: true},
    {stega: false},
  )
  return toResolvedPath(isVisible(drafts, preview) ? drafts : published)
}

/** Returns whether the archive has this page. Clients can request any number, and only existing pages may render. */
async function isInArchive(page: number): Promise<boolean> {
  // An editor may see more articles than readers do. The page itself reports that it is empty.
  if (await readPreview()) return true
  const {result: total} = await siteCache().queries.fetchUncached({
    query: archiveTotalQuery,
    params: {preview: false},
  })
  return page === 1 || (typeof total === 'number' && total > (page - 1) * pageLength)
}

async function offersSessions(): Promise<boolean> {
  const preview = await readPreview()
  const query = {query: offersSessionsQuery, params: {}}
  const {result} =
    preview && !preview.only
      ? await queryLake(clientFor(preview.perspective), query)
      : await siteCache().queries.fetchUncached(query)
  return (result as OffersSessionsQueryResult).offersSessions
}

/** Returns the type and slug of a document, from its draft if it has one. Undefined if there is no such document. */
export async function findAddress(
  id: string,
): Promise<{_type: string; slug: string | null} | undefined> {
  const address = await clientFor('drafts').fetch(addressQuery, {id}, {stega: false})
  return address ?? undefined
}

async function fetchPublished(params: Record<string, unknown>): Promise<PathQueryResult> {
  const query = {query: pathQuery, params: {...params, preview: false}}
  const {result} = await siteCache().queries.fetchUncached(query)
  return result as PathQueryResult
}

function isVisible({document}: PathQueryResult, {only}: Preview): boolean {
  return only === undefined || document === only
}

function toResolvedPath(result: PathQueryResult | undefined): ResolvedPath {
  const {document = null, redirect = null} = result ?? {}
  if (document) return {found: true}
  const target = redirect?.target ? href(redirect.target) : safeHref(redirect?.address)
  if (target) return {found: false, redirect: target}
  return {found: false, ...(redirect?.gone === true && {gone: true})}
}

/**
 * Returns the redirect of an address that WordPress makes of a number, `/?p=12` or `/?page_id=12`. Undefined if the
 * query names no page, or if there is no redirect.
 */
export async function resolveNumber(query: URLSearchParams): Promise<string | undefined> {
  const number = query.get('p') ?? query.get('page_id') ?? ''
  if (!/^\d{1,12}$/.test(number)) return undefined
  const params = {type: '', slug: '', paths: [`/?p=${number}`], patterns: []}
  return toResolvedPath(await fetchPublished(params)).redirect
}

/** Returns all values of `from` that apply to a path. A redirect of `/2019/*` applies to `/2019` and to every path below it. */
function pathParams(path: string): {paths: string[]; patterns: string[]} {
  const exact = spellings(path)
  const segments = path.split('/').filter(Boolean).slice(0, maxPatternDepth)
  const patterns = segments.map((_, at) => `/${segments.slice(0, at + 1).join('/')}/*`)
  return {paths: [...exact, ...patterns], patterns}
}

/** Clients can request any number of segments. */
const maxPatternDepth = 8

/** Returns the spellings that a writer may have stored: percent-encoded or not, with or without a trailing slash. */
function spellings(path: string): string[] {
  const bare = path.replace(/(?<=.)\/+$/, '')
  const written = isWellEncoded(bare) ? otherSpellings(bare) : []
  return [...new Set([bare, ...written])].flatMap((each) => [each, `${each}/`])
}

function otherSpellings(path: string): string[] {
  const segments = path.split('/').map(decodeSegment)
  const encoded = segments.map(encodeURIComponent).join('/')
  return [segments.join('/'), encoded, encoded.replace(/%../g, (sign) => sign.toLowerCase())]
}
