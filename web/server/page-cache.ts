import {createHash} from 'node:crypto'
import {createByteCache} from '../freshness/byte-cache.ts'
import type {PageStore} from '../freshness/page-store.ts'
import {createRenewal} from '../freshness/renewal.ts'
import type {QueryCache} from '../freshness/query-cache.ts'
import {notFoundPath} from '../shared/href.ts'
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
} from './page-response.ts'
import {
  createWholeFetcher,
  type PageRequest,
  type Upstream,
  type UpstreamResponse,
} from './upstream.ts'

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

export interface PageCache {
  /** Returns the page at a path, rendered again if its content changed. After a failure, the stale page. */
  get: (path: string, url: string, request: PageRequest) => Promise<PageResponse>
  /** Returns the cached page, which may be stale. */
  getStale: (path: string) => PageResponse | undefined
  /** Returns whether the page can be sent without any request. */
  isCurrent: (path: string) => boolean
  /** Delays the background work, because a client waits for a page. */
  postponeBackground: () => void
  /**
   * Checks the recently requested pages and renders those again whose content changed. Call it after each change, so
   * that the next client need not wait.
   */
  renew: () => void
  readonly bytes: number
  readonly size: number
}

interface Entry extends PageResponse {
  tags: string[]
  /** The generation of the invalidation log when its rendering began. */
  startedIn: number
  /** The generation at which all its results were known to be current. A page may be rendered from stale ones. */
  currentIn?: number
}

/** How many pages are renewed at the same time, without and with clients that wait for a page. */
const [renewedWhenIdle, renewedWhenBusy] = [2, 1]

/** Creates a cache of the pages that are the same for all readers, compressed and without Next's runtime. */
export function createPageCache(options: PageCacheOptions): PageCache {
  const {upstream, pages, compare, generation} = options
  const fetchWhole = createWholeFetcher(upstream, options.origin)
  const entries = createByteCache<Entry>({
    maxBytes: options.maxBytes,
    bytesOf: ({body}) => body.estimatedBytes,
  })
  const rendering = new Map<string, Promise<PageResponse>>()
  const background = createBackground({idleMs: options.idleMs})
  const renewal = createRenewal({
    renew,
    concurrency: () => (waiting > 0 ? renewedWhenBusy : renewedWhenIdle),
  })
  let waiting = 0
  const finish = createPageFinisher(options)
  let missing: {hash: string; response: PageResponse} | undefined

  async function getForClient(
    path: string,
    url: string,
    request: PageRequest,
  ): Promise<PageResponse> {
    waiting += 1
    try {
      return await get(path, url, request)
    } finally {
      waiting -= 1
      if (entries.has(path)) renewal.note(path)
    }
  }

  async function renew(path: string): Promise<void> {
    if (!entries.has(path)) return
    const {body} = await get(path, path, {headers: {accept: 'text/html'}, client: ''})
    await body.encode('br')
  }

  async function get(path: string, url: string, request: PageRequest): Promise<PageResponse> {
    const calledIn = generation()
    const entry = entries.get(path)
    if (entry && (await isUpToDate(entry))) return entry
    const rendered = await render(path, url, request)
    const missesChange =
      isEntry(rendered) && rendered.startedIn < calledIn && !(await isUpToDate(rendered))
    // It shares a rendering that began before this call. The next one begins after it.
    const page = missesChange ? await render(path, url, request) : rendered
    return page.status >= 500 && entry ? entry : page
  }

  async function isUpToDate(entry: Entry): Promise<boolean> {
    const now = generation()
    if (entry.currentIn === now) return true
    const comparison = await compare(entry.tags)
    // After `unknown`, the next request compares again.
    if (comparison === 'same') entry.currentIn = now
    return comparison !== 'changed'
  }

  /**
   * Renders a public page once for all concurrent requests, and a private one for each of them. A page that is cached is
   * public, so it is the same for every query string.
   */
  async function render(path: string, url: string, request: PageRequest): Promise<PageResponse> {
    const key = entries.has(path) ? path : url
    const running = rendering.get(key)
    const shared = running && (await running)
    if (shared && shared.headers['cache-control'] === publicCacheControl) return shared
    const response = fetchPage(path, url, request).finally(() => {
      if (rendering.get(key) === response) rendering.delete(key)
    })
    rendering.set(key, response)
    return response
  }

  async function fetchPage(path: string, url: string, request: PageRequest): Promise<PageResponse> {
    const fetched = await fetchWhole(path, url, request)
    if (!isHtml(fetched)) return unchanged(fetched)
    if (fetched.status === 404) return notFound(fetched, request.client)
    if (isEmpty(fetched)) throw new Error('Next could not render it.')
    const page = isPublic(fetched) ? (pages.find(path) ?? pages.find(decode(path))) : undefined
    const response = finish(path, fetched, page?.value.html)
    if (page) {
      const entry: Entry = {...response, tags: page.tags, startedIn: page.generation}
      entries.set(path, entry)
      background.add(`recompress ${path}`, response.body.recompress)
      return entry
    }
    if (fetched.status < 500) entries.delete(path)
    return response
  }

  /**
   * Returns the page for status 404. If Next finds only while rendering that a page is missing, it sends nothing but
   * scripts. The whole page is the same for every address, so it is finished once.
   */
  async function notFound(page: UpstreamResponse, client: string): Promise<PageResponse> {
    const whole = isEmpty(page)
      ? await fetchWhole(notFoundPath, notFoundPath, {headers: {}, client})
      : page
    const hash = createHash('sha256').update(whole.body).digest('base64')
    if (missing?.hash !== hash) {
      missing = {hash, response: finish('The page for status 404', {...whole, status: 404})}
    }
    return missing.response
  }

  return {
    get: getForClient,
    getStale: (path) => entries.get(path),
    isCurrent: (path) => entries.get(path)?.currentIn === generation(),
    postponeBackground: background.postpone,
    renew: renewal.start,
    get bytes() {
      return entries.calculatedSize
    },
    get size() {
      return entries.size
    },
  }
}

function isEntry(page: PageResponse): page is Entry {
  return 'startedIn' in page
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
