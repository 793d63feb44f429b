import {createHash} from 'node:crypto'
import type {OutgoingHttpHeaders} from 'node:http'
import {createByteCache} from '../freshness/byte-cache.ts'
import type {PageStore} from '../freshness/page-store.ts'
import type {QueryCache} from '../freshness/query-cache.ts'
import {createBackground} from './background.ts'
import {
  createPageFinisher,
  isEmpty,
  isHtml,
  isPublic,
  unchanged,
  type PageResponseOptions,
  publicCacheControl,
  type PageResponse,
  wholePage,
} from './page-response.ts'
import {findIncomplete} from './strip-runtime.ts'
import type {Upstream, UpstreamResponse} from './upstream.ts'

export interface PageCacheOptions extends PageResponseOptions {
  upstream: Upstream
  /** The pages that Next has rendered in this process. */
  pages: Pick<PageStore, 'find'>
  /** Compares the results that a page was rendered from with what the lake returns now. */
  compare: QueryCache['compare']
  /** Counts the invalidations. While it is unchanged, current pages stay current. */
  generation: () => number
  /** The maximum size of all cached pages. */
  maxBytes: number
  /** The site's public address. Pages are rendered for it, whatever host a client requests. */
  origin: string
  /** Milliseconds without a waiting client before background work starts. */
  idleMs?: number | undefined
}

/** The headers that a page is requested with, and the client that limits count. */
export interface PageRequest {
  headers: OutgoingHttpHeaders
  client: string
}

export interface PageCache {
  /** Returns the page at a path, rendered again if its content changed. After a failure, the stale page. */
  get: (path: string, url: string, request: PageRequest) => Promise<PageResponse>
  /** Returns the cached page, which may be stale. */
  getStale: (path: string) => PageResponse | undefined
  /** Returns whether the page can be sent without any request. */
  isCurrent: (path: string) => boolean
  /** Delays the background work, because a client waits for a page. */
  postponeBackground: () => void
  /** Checks the most recently requested pages in the background, and renders those again whose content changed. */
  renew: () => void
  readonly bytes: number
  readonly size: number
}

interface Entry extends PageResponse {
  tags: string[]
  generation: number
}

/** How many pages are remembered that stream their title late. */
const maxLate = 1000
/** How many pages are renewed after a change. */
const maxRenewed = 100

/** Creates a cache of the pages that are the same for all readers, compressed and without Next's runtime. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const {upstream, pages, compare, generation, origin} = options
  const {host, protocol} = new URL(origin)
  const canonical = {host, 'x-forwarded-proto': protocol.slice(0, -1)}
  const entries = createByteCache<Entry>({
    maxBytes: options.maxBytes,
    bytesOf: ({body}) => body.estimatedBytes,
  })
  const rendering = new Map<string, Promise<PageResponse>>()
  const background = createBackground({idleMs: options.idleMs})
  const finish = createPageFinisher(options)
  /** Private pages in which Next sends the title after the rest, unless the whole page is requested. */
  const late = new Set<string>()
  let missing: {hash: string; response: PageResponse} | undefined

  async function get(path: string, url: string, request: PageRequest): Promise<PageResponse> {
    const entry = entries.get(path)
    if (entry && (await isUpToDate(entry))) return entry
    const rendered = await render(path, url, request)
    return rendered.status >= 500 && entry ? entry : rendered
  }

  async function isUpToDate(entry: Entry): Promise<boolean> {
    const now = generation()
    if (entry.generation === now) return true
    const comparison = await compare(entry.tags)
    // After `unknown`, the next request compares again.
    if (comparison === 'same') entry.generation = now
    return comparison !== 'changed'
  }

  /** Renders a public page once for all concurrent requests, and a private one for each of them. */
  async function render(path: string, url: string, request: PageRequest): Promise<PageResponse> {
    const running = rendering.get(url)
    const shared = running && (await running)
    if (shared && shared.headers['cache-control'] === publicCacheControl) return shared
    const response = fetchPage(path, url, request).finally(() => rendering.delete(url))
    rendering.set(url, response)
    return response
  }

  async function fetchPage(path: string, url: string, request: PageRequest): Promise<PageResponse> {
    const now = generation()
    const fetched = await fetchWhole(path, url, request)
    if (!isHtml(fetched)) return unchanged(fetched)
    if (fetched.status === 404) return notFound(fetched, request.client)
    if (isEmpty(fetched)) throw new Error('Next could not render it.')
    const page = isPublic(fetched) ? (pages.find(path) ?? pages.find(decode(path))) : undefined
    const response = finish(path, fetched, page?.value.html)
    if (page) {
      const entry = {...response, tags: page.tags, generation: now}
      entries.set(path, entry)
      background.add(`recompress ${path}`, response.body.recompress)
      return entry
    }
    if (fetched.status < 500) entries.delete(path)
    return response
  }

  async function fetchWhole(
    path: string,
    url: string,
    request: PageRequest,
  ): Promise<UpstreamResponse> {
    const headers = {...request.headers, ...canonical}
    const whole = {...headers, 'user-agent': wholePage}
    if (late.has(path)) return upstream.fetch(url, whole, request.client)
    const page = await upstream.fetch(url, headers, request.client)
    const isLate = page.status === 200 && !isPublic(page) && findIncomplete(page.body.toString())
    if (!isLate) return page
    if (late.size >= maxLate) late.clear()
    late.add(path)
    return upstream.fetch(url, whole, request.client)
  }

  /**
   * Returns the page for status 404. If Next finds only while rendering that a page is missing, it sends nothing but
   * scripts. The whole page is the same for every address, so it is finished once.
   */
  async function notFound(page: UpstreamResponse, client: string): Promise<PageResponse> {
    const whole = isEmpty(page) ? await upstream.fetch('/not_found', canonical, client) : page
    const hash = createHash('sha256').update(whole.body).digest('base64')
    if (missing?.hash !== hash) {
      missing = {hash, response: finish('The page for status 404', {...whole, status: 404})}
    }
    return missing.response
  }

  return {
    get,
    getStale: (path) => entries.get(path),
    isCurrent: (path) => entries.get(path)?.generation === generation(),
    postponeBackground: background.postpone,
    renew() {
      for (const path of [...entries.keys()].slice(0, maxRenewed)) {
        background.add(`renew ${path}`, async () => {
          const {body} = await get(path, path, {headers: {accept: 'text/html'}, client: ''})
          await body.encode('br')
        })
      }
    },
    get bytes() {
      return entries.calculatedSize
    },
    get size() {
      return entries.size
    },
  }
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
