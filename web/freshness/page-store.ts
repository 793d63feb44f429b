import {createByteStore} from './byte-store.ts'
import type {TagClock} from './tag-clock.ts'

/** What Next makes for an address, as far as this store looks into it. */
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
  /** When making it began. */
  begun: number
  tags: string[]
  cacheControl: unknown
}

export interface PageStore {
  /** The page that Next keeps under this key. */
  get: (key: string) => StoredPage | undefined
  /** The page of an address. */
  find: (path: string) => StoredPage | undefined
  /** Notes that a page is about to be made: what changes from now on may be missing in it. */
  begin: (key: string) => void
  /** Keeps a finished page. One that says that there is nothing is not kept, or anybody could fill the store. */
  set: (key: string, value: RenderedPage | null, cacheControl: unknown) => void
  readonly bytes: number
  readonly size: number
}

/** The one page that says that there is nothing and is worth keeping. */
export const notFoundPath = '/_not-found'

/** How many pages may be in the making before the oldest is forgotten. */
const mostBegun = 1000

export function createPageStore({clock, room}: {clock: TagClock; room: number}): PageStore {
  const keys = new Map<string, string>()
  const pages = createByteStore<StoredPage>(room, (key) => forget(key))
  const begun = new Map<string, number>()

  function forget(key: string): void {
    if (keys.get(pathOf(key)) === key) keys.delete(pathOf(key))
  }

  return {
    get: pages.get,
    find: (path) => pages.get(keys.get(path) ?? ''),
    begin(key) {
      // The earliest holds, until it ends: what it may have missed is not known to a later one.
      if (begun.has(key)) return
      begun.set(key, clock.now())
      const [oldest = ''] = begun.keys()
      if (begun.size > mostBegun) begun.delete(oldest)
    },
    set(key, value, cacheControl) {
      const start = begun.get(key) ?? clock.now()
      begun.delete(key)
      if (!value || (isMissing(value) && pathOf(key) !== notFoundPath)) return pages.delete(key)
      const kept = pathOf(key) === notFoundPath ? withoutAddress(value) : value
      pages.set(key, {value: kept, begun: start, tags: readTags(kept), cacheControl}, weigh(kept))
      if (pages.get(key)) keys.set(pathOf(key), key)
    },
    get bytes() {
      return pages.bytes
    },
    get size() {
      return pages.size
    },
  }
}

/** Next's key is `/route-cache/<kind>/<hash of the route>/$<path>`, where the first page is `/index`. */
function pathOf(key: string): string {
  const path = key.slice(key.indexOf('/$/') + 2)
  return path === '/index' ? '/' : path
}

/**
 * Next writes the address that was asked for into what its runtime reads. This page is the answer to all of them, and
 * tells nobody what another one asked for.
 */
function withoutAddress(page: RenderedPage): RenderedPage {
  const {html, rscData} = page
  const asked = /\?path=[^"\\]*/g
  return {
    ...page,
    ...(html !== undefined && {html: html.replaceAll(asked, '')}),
    ...(rscData && {rscData: Buffer.from(Buffer.from(rscData).toString().replaceAll(asked, ''))}),
  }
}

function isMissing({status = 200}: RenderedPage): boolean {
  return status === 404 || status >= 500
}

/** Documented: the entry of a page carries its tags in this header. */
function readTags({headers}: RenderedPage): string[] {
  const tags = headers?.['x-next-cache-tags']
  return typeof tags === 'string' ? tags.split(',').filter(Boolean) : []
}

function weigh({html = '', body, rscData, segmentData}: RenderedPage): number {
  const segments = [...(segmentData?.values() ?? [])]
  return [body, rscData, ...segments].reduce(
    (sum, part) => sum + (part?.byteLength ?? 0),
    2 * html.length,
  )
}
