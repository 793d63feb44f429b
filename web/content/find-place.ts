import {siteCache} from '../freshness/site-cache.ts'
import {archivePageOf, decodeSegment, href, isSpelled, parseHref} from '../shared/href.ts'
import {readPreview, type Preview} from '../preview/preview.ts'
import {safeHref} from '../shared/safe-href.ts'
import {clientFor} from './ask.ts'
import {pageLength} from './page-length.ts'
import {addressQuery, archiveTotalQuery, placeQuery} from '../lake/queries.ts'
import type {PlaceQueryResult} from '../lake/types.ts'

/** What there is at a path now. */
export interface Place {
  /** Whether a document has its page there. */
  found: boolean
  /** Where readers of this path are sent on to; a document's own page goes before. */
  redirect?: string
}

/** Looks a path up. Rejects when the lake does not answer. */
export async function findPlace(path: string): Promise<Place> {
  const page = archivePageOf(path)
  if (page !== undefined && (await isInArchive(page))) return {found: true}
  const {type = '', slug = ''} = parseHref(path) ?? {}
  const params = {type, slug, paths: spellings(path)}
  const preview = await readPreview()
  const published = preview && !preview.only ? undefined : await askNow(params)
  if (!preview) return toPlace(published)
  const place = await clientFor(preview.perspective).fetch(
    placeQuery,
    {...params, preview: true},
    {stega: false},
  )
  return toPlace(isShown(place, preview) ? place : published)
}

/** Anybody can think of numbers without end: a page is made only where there are articles for it. */
async function isInArchive(page: number): Promise<boolean> {
  // An editor may have more articles than readers have; the page says when it has none.
  if (await readPreview()) return true
  const total = await siteCache().answers.askNow({
    query: archiveTotalQuery,
    params: {preview: false},
  })
  return page === 1 || (typeof total === 'number' && total > (page - 1) * pageLength)
}

/** The address of a document's draft, or of the document. Undefined when there is none with this id. */
export async function findAddress(
  id: string,
): Promise<{_type: string; slug: string | null} | undefined> {
  const address = await clientFor('drafts').fetch(addressQuery, {id}, {stega: false})
  return address ?? undefined
}

async function askNow(params: Record<string, unknown>): Promise<PlaceQueryResult> {
  const question = {query: placeQuery, params: {...params, preview: false}}
  return (await siteCache().answers.askNow(question)) as PlaceQueryResult
}

function isShown({document}: PlaceQueryResult, {only}: Preview): boolean {
  return only === undefined || document === only
}

function toPlace(place: PlaceQueryResult | undefined): Place {
  const {document = null, redirect = null} = place ?? {}
  if (document) return {found: true}
  const target = redirect?.target ? href(redirect.target) : safeHref(redirect?.address)
  return {found: false, ...(target && {redirect: target})}
}

/** As a writer may have written the path: with percent signs or without, with a slash at the end or not. */
function spellings(path: string): string[] {
  const bare = path.replace(/(?<=.)\/+$/, '')
  const written = isSpelled(bare) ? otherSpellings(bare) : []
  return [...new Set([bare, ...written])].flatMap((each) => [each, `${each}/`])
}

function otherSpellings(path: string): string[] {
  const segments = path.split('/').map(decodeSegment)
  const encoded = segments.map(encodeURIComponent).join('/')
  return [segments.join('/'), encoded, encoded.replace(/%../g, (sign) => sign.toLowerCase())]
}
