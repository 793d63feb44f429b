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

export interface StoredPage<Page extends RenderedPage = RenderedPage> {
  value: Page
  /** When making it began. */
  begun: number
  tags: string[]
  cacheControl: unknown
}

export interface PageStore<Page extends RenderedPage = RenderedPage> {
  /** The page under this key, and whether it is out of date. */
  get: (key: string) => {page: StoredPage<Page>; expired: boolean} | undefined
  /** Notes that a page is about to be made: what changes from now on may be missing in it. */
  begin: (key: string) => void
  /** Keeps a finished page. One that says that there is nothing is not kept, or anybody could fill the store. */
  set: (key: string, value: Page | null, cacheControl: unknown) => void
  readonly bytes: number
  readonly size: number
}

/** The one page of this kind that is worth keeping. */
const notFoundPath = '/_not-found'

/** How many pages may be in the making before the oldest is forgotten. */
const mostBegun = 1000

export function createPageStore<Page extends RenderedPage>({
  clock,
  room,
}: {
  clock: TagClock
  room: number
}): PageStore<Page> {
  const pages = createByteStore<StoredPage<Page>>(room)
  const begun = new Map<string, number>()
  return {
    get(key) {
      const page = pages.get(key)
      return page && {page, expired: clock.isExpired(page.tags, page.begun)}
    },
    begin(key) {
      // The earliest holds, until it ends: what it may have missed is not known to a later one.
      if (begun.has(key)) return
      begun.set(key, clock.now())
      if (begun.size > mostBegun)
        for (const oldest of [...begun.keys()].slice(0, 1)) begun.delete(oldest)
    },
    set(key, value, cacheControl) {
      const start = begun.get(key) ?? clock.now()
      begun.delete(key)
      if (!value || (isMissing(value) && !key.endsWith(notFoundPath))) return pages.delete(key)
      const page = {value, begun: start, tags: readTags(value), cacheControl}
      pages.set(key, page, weigh(value))
    },
    get bytes() {
      return pages.bytes
    },
    get size() {
      return pages.size
    },
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
