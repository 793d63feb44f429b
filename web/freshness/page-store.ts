import {LRUCache} from 'lru-cache'
import {createByteCache} from './byte-cache.ts'
import type {InvalidationLog} from './invalidation-log.ts'

/** The parts of Next's cache entry for a page that this store reads. */
export interface RenderedPage {
  kind: string
  html?: string | undefined
  body?: Uint8Array | undefined
  rscData?: Uint8Array | undefined
  segmentData?: Map<string, Uint8Array> | undefined
  status?: number | undefined
  headers?: Record<string, unknown> | undefined
}

export interface StoredPage {
  value: RenderedPage
  /** When its rendering started. */
  startedAt: number
  /** The generation of the invalidation log at that time. */
  generation: number
  tags: string[]
  cacheControl: unknown
}

export interface PageStore {
  /** Returns the page that Next stored under this key. */
  get: (key: string) => StoredPage | undefined
  /** Returns the page of a path. */
  find: (path: string) => StoredPage | undefined
  /** Records that a page starts to render. Changes from now on may be missing in it. */
  startRender: (key: string) => void
  /** Stores a rendered page. Missing and failed pages are not stored, or any client could fill the store. */
  set: (key: string, value: RenderedPage | null, cacheControl: unknown) => void
  readonly bytes: number
  readonly size: number
}

/** The path of the one page with status 404 that is stored: it is the same for every address. */
export const notFoundPath = '/_not-found'

/** How many started renderings are remembered. */
const maxStarted = 1000

export interface PageStoreOptions {
  invalidations: InvalidationLog
  maxBytes: number
}

export function createPageStore({invalidations, maxBytes}: PageStoreOptions): PageStore {
  const keys = new Map<string, string>()
  const pages = createByteCache<StoredPage>({
    maxBytes,
    bytesOf: ({value}) => sizeOf(value),
    onEvict: forgetPath,
  })
  const started = new LRUCache<string, Pick<StoredPage, 'startedAt' | 'generation'>>({
    max: maxStarted,
  })

  function forgetPath(key: string): void {
    if (keys.get(pathOf(key)) === key) keys.delete(pathOf(key))
  }

  function begin(): Pick<StoredPage, 'startedAt' | 'generation'> {
    const {generation} = invalidations
    return {startedAt: invalidations.now(), generation}
  }

  return {
    get: (key) => pages.get(key),
    find: (path) => pages.get(keys.get(path) ?? ''),
    startRender(key) {
      // Concurrent renderings of a page share the earliest start, because any of them may be the one that is stored.
      if (!started.has(key)) started.set(key, begin())
    },
    set(key, value, cacheControl) {
      const start = started.get(key) ?? begin()
      started.delete(key)
      if (!value || (isMissing(value) && pathOf(key) !== notFoundPath)) {
        pages.delete(key)
        return
      }
      const page = pathOf(key) === notFoundPath ? withoutAddress(value) : value
      pages.set(key, {value: page, ...start, tags: readTags(page), cacheControl})
      if (pages.get(key)) keys.set(pathOf(key), key)
    },
    get bytes() {
      return pages.calculatedSize
    },
    get size() {
      return pages.size
    },
  }
}

/** Returns the path in Next's key, `/route-cache/<kind>/<hash of the route>/$<path>`. The home page is `/index`. */
export function pathOf(key: string): string {
  const path = key.slice(key.indexOf('/$/') + 2)
  return path === '/index' ? '/' : path
}

/**
 * Removes the requested address that Next writes into the data for its runtime. All clients get the same page, so it
 * would disclose to each of them what another one requested.
 */
function withoutAddress(page: RenderedPage): RenderedPage {
  const {html, rscData} = page
  const address = /\?path=[^"\\]*/g
  return {
    ...page,
    ...(html !== undefined && {html: html.replaceAll(address, '')}),
    ...(rscData && {rscData: Buffer.from(Buffer.from(rscData).toString().replaceAll(address, ''))}),
  }
}

function isMissing({status = 200}: RenderedPage): boolean {
  return status === 404 || status >= 500
}

/** Returns the tags of a page, from the header that Next documents for it. */
function readTags({headers}: RenderedPage): string[] {
  const tags = headers?.['x-next-cache-tags']
  return typeof tags === 'string' ? tags.split(',').filter(Boolean) : []
}

function sizeOf({html = '', body, rscData, segmentData}: RenderedPage): number {
  const segments = [...(segmentData?.values() ?? [])]
  return [body, rscData, ...segments].reduce(
    (sum, part) => sum + (part?.byteLength ?? 0),
    2 * html.length,
  )
}
