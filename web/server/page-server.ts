import {createHash} from 'node:crypto'
import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import type {QueryCache} from '../freshness/query-cache.ts'
import type {PageStore} from '../freshness/page-store.ts'
import {createLruCache} from '../freshness/lru-cache.ts'
import {pagePolicy} from '../http/content-policy.ts'
import {isWellEncoded} from '../shared/href.ts'
import {clientKey} from '../http/client-address.ts'
import {maxBytesOf} from '../http/form-routes.ts'
import {BodyError, readBody} from '../http/read-body.ts'
import {refuseMethod} from '../http/refuse-method.ts'
import {inlineScripts} from '../http/inline-scripts.ts'
import {createBackground} from './background.ts'
import {isRendered, pagePath} from './lane.ts'
import {markCurrent} from './mark-current.ts'
import {createRendition} from './rendition.ts'
import {kept, say, send, type Ready} from './send.ts'
import {BusyError} from '../http/turns.ts'
import type {Made, Upstream} from './upstream.ts'
import {
  findUnfinished,
  weightless,
  type Weightless,
  type WeightlessOptions,
} from './strip-runtime.ts'
import {wholePage} from './whole-page.ts'
import {within} from './within.ts'

export interface FrontOptions extends WeightlessOptions {
  upstream: Upstream
  /** Next itself, for everything that is not a reader's page. */
  passOn: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** The pages that Next keeps in this process. */
  pages: Pick<PageStore, 'find'>
  /** Whether what was made from these answers is as the lake would have it now. */
  compare: QueryCache['compare']
  /** Counts the changes; while it stands still, what was current stays so. */
  generation: () => number
  /** Whether Next's runtime is taken out; without it, pages are sent as they are, to compare. */
  light: boolean
  /** Bytes for finished pages. */
  room: number
  /** The address that pages are made for, whatever a visitor calls this site. */
  origin: string
  /** Milliseconds without anybody waiting after which pages are renewed and made smaller. */
  quiet?: number
  /** Milliseconds until a client that waits for a page gets a response, whatever it is. */
  pageMs?: number
  /** Milliseconds for the body of a form to arrive. */
  bodyMs?: number
  report?: (sentence: string) => void
}

export interface Front {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /**
   * Something changed: the pages that were asked for last are looked at when nobody waits, and made anew where they
   * have to be, so that the next reader need not wait either.
   */
  renew: () => void
  readonly bytes: number
  readonly size: number
}

/** What a page is requested with, and by whom. */
interface Asking {
  headers: OutgoingHttpHeaders
  client: string
}

interface Entry extends Ready {
  tags: string[]
  generation: number
}

const fromBrowser = ['accept', 'accept-language', 'referer', 'cookie']

/** Of Next's headers, those that are not about the page, or that are said anew here. */
const notPassedOn =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|vary|x-nextjs-.*|x-powered-by)$/

/** Of a form's headers, those that are not handed on, because they are about its connection or its body. */
const ofConnection =
  /^(?:connection|keep-alive|transfer-encoding|content-length|accept-encoding|expect|te|trailer|upgrade)$/

const mostLate = 1000
/** How many pages are renewed after a change, before anybody asks for them. */
const mostRenewed = 100
const passing = 'private, no-store'

/**
 * Stands before Next in the same process. A page that Next keeps stands ready here, compressed and without its
 * framework, and is sent at once as long as the lake would not have it otherwise. Everything else goes
 * on to Next.
 */
export function createFront(options: FrontOptions): Front {
  const {upstream, passOn, pages, compare, generation, room, origin, report = () => {}} = options
  const {pageMs = 25_000, bodyMs = 10_000} = options
  const {host, protocol} = new URL(origin)
  const canonical = {host, 'x-forwarded-proto': protocol.slice(0, -1)}
  const entries = createLruCache<Entry>(room)
  const making = new Map<string, Promise<Ready>>()
  const background = createBackground({quiet: options.quiet})
  const told = new Set<string>()
  /** Pages made for one reader of which Next would send the title after the rest. */
  const late = new Set<string>()
  let missing: {hash: string; ready: Ready} | undefined

  async function find(path: string, url: string, asked: Asking): Promise<Ready> {
    const entry = entries.get(path)
    if (entry && (await isCurrent(entry))) return entry
    const made = await make(path, url, asked)
    return made.status >= 500 && entry ? entry : made
  }

  async function isCurrent(entry: Entry): Promise<boolean> {
    const now = generation()
    if (entry.generation === now) return true
    const comparison = await compare(entry.tags)
    // As long as it is not known, it is asked each time.
    if (comparison === 'same') entry.generation = now
    return comparison !== 'changed'
  }

  /** Whether nobody has to wait for it. */
  function isReady(path: string): boolean {
    return entries.get(path)?.generation === generation()
  }

  /** One page is made once, however many wait for it; one that is made for a single reader, for each. */
  async function make(path: string, url: string, asked: Asking): Promise<Ready> {
    const running = making.get(url)
    const ready = running && (await running)
    if (ready && ready.headers['cache-control'] === kept) return ready
    const made = fetchPage(path, url, asked).finally(() => making.delete(url))
    making.set(url, made)
    return made
  }

  async function fetchPage(path: string, url: string, asked: Asking): Promise<Ready> {
    const now = generation()
    const made = await fetchWhole(path, url, asked)
    if (!isHtml(made)) return asItIs(made)
    if (made.status === 404) return notFound(made, asked.client)
    if (isEmpty(made)) throw new Error('Next could not make it.')
    const page = isForAll(made) ? (pages.find(path) ?? pages.find(decode(path))) : undefined
    const ready = finish(path, made, page?.value.html)
    if (page) {
      const entry = {...ready, tags: page.tags, generation: now}
      entries.set(path, entry, ready.rendition.bytes)
      background.add(`shrink ${path}`, ready.rendition.shrink)
      return entry
    }
    if (made.status < 500) entries.delete(path)
    return ready
  }

  async function fetchWhole(path: string, url: string, asked: Asking): Promise<Made> {
    const headers = {...asked.headers, ...canonical}
    const whole = {...headers, 'user-agent': wholePage}
    if (late.has(path)) return upstream.fetch(url, whole, asked.client)
    const made = await upstream.fetch(url, headers, asked.client)
    const isLate = made.status === 200 && !isForAll(made) && findUnfinished(made.body.toString())
    if (!isLate) return made
    if (late.size >= mostLate) late.clear()
    late.add(path)
    return upstream.fetch(url, whole, asked.client)
  }

  /** Reads a form whole, and only then takes up Next's time with it. */
  async function postForm(
    request: IncomingMessage,
    response: ServerResponse,
    maxBytes: number,
  ): Promise<Ready> {
    if (request.headers.expect) response.writeContinue()
    const body = request.iterator({destroyOnReturn: false})
    const form = await readBody(body, {maxBytes, timeoutMs: bodyMs})
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !ofConnection.test(name)),
    )
    return asItIs(await upstream.post(request.url ?? '', headers, form, clientFrom(request)))
  }

  function finish(path: string, made: Made, source = made.body.toString()): Ready {
    const html = markCurrent(source, path)
    const light: Weightless = options.light ? weightless(html, options) : {refused: ''}
    if ('refused' in light && light.refused) tellOnce(path, light.refused)
    const body = 'html' in light ? light.html : html
    return {
      status: made.status,
      rendition: createRendition(body),
      headers: {
        ...pageHeaders(made),
        'content-security-policy': pagePolicy({
          inlineScripts: 'html' in light ? [] : inlineScripts(html).map((hash) => `'${hash}'`),
        }),
        'cache-control': isForAll(made) ? kept : passing,
      },
    }
  }

  /**
   * Next answers a page that finds out too late that it is missing with nothing but scripts. The whole page
   * for what is missing is the same for every address, and is finished once.
   */
  async function notFound(made: Made, client: string): Promise<Ready> {
    const whole = isEmpty(made) ? await upstream.fetch('/not_found', canonical, client) : made
    const hash = createHash('sha256').update(whole.body).digest('base64')
    if (missing?.hash !== hash)
      missing = {hash, ready: finish('what is not found', {...whole, status: 404})}
    return missing.ready
  }

  function tellOnce(path: string, reason: string): void {
    const sentence = `${path} is sent with Next’s runtime: ${reason}.`
    if (told.has(reason) || told.size > 100) return
    told.add(reason)
    report(sentence)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (refuseMethod(request, response)) return
    if (isWellEncoded(path) || pagePath(request) !== undefined)
      await respond(request, response, path)
    else say(response, 404, 'There is nothing at this address: its percent signs spell no letter.')
  }

  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    const page = pagePath(request)
    const maxBytes = request.method === 'POST' ? maxBytesOf(path) : undefined
    try {
      if (maxBytes !== undefined) {
        await send(request, response, await postForm(request, response, maxBytes))
      } else if (page !== undefined) {
        await send(request, response, await readyInTime(page, request))
      } else if (isRendered(path)) {
        await upstream.inTurn(clientFrom(request), () => passOnInTime(request, response))
      } else {
        await passOn(request, response)
      }
    } catch (error) {
      if (error instanceof BodyError) {
        // Part of the body is still on its way: nothing else can be read from this connection.
        if (error.status !== 413) response.setHeader('Connection', 'close')
        say(response, error.status, error.message)
        return
      }
      if (!(error instanceof BusyError)) report(`${path} could not be made: ${String(error)}`)
      say(response, 503, 'This page can’t be shown just now. Please try again in a moment.')
    }
  }

  /** Returns the page as it should be; the last good one if that takes too long or fails. */
  async function readyInTime(path: string, request: IncomingMessage): Promise<Ready> {
    if (!isReady(path)) background.makeWay()
    const asked = {headers: readerHeaders(request), client: clientFrom(request)}
    try {
      return await within(pageMs, find(path, request.url ?? path, asked))
    } catch (error) {
      const stale = entries.get(path)
      if (stale) return stale
      throw error
    }
  }

  /** Resolves when the response begins, so that a slow reader does not keep its turn. */
  async function passOnInTime(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = untilBegun(response)
    await Promise.race([passOn(request, response), within(pageMs, begun)])
  }

  function renew(): void {
    for (const path of entries.mostRecent(mostRenewed)) {
      background.add(`renew ${path}`, async () => {
        const {rendition} = await find(path, path, {headers: {accept: 'text/html'}, client: ''})
        await rendition.body('br')
      })
    }
  }

  return {
    handle,
    renew,
    get bytes() {
      return entries.bytes
    },
    get size() {
      return entries.size
    },
  }
}

/** Resolves when the head of a response is written, or when its client is gone. */
function untilBegun(response: ServerResponse): Promise<void> {
  const {promise, resolve} = Promise.withResolvers<void>()
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  response.writeHead = (...head: unknown[]) => {
    resolve()
    return writeHead(...head)
  }
  response.once('close', resolve)
  return promise
}

function asItIs(made: Made): Ready {
  return {
    status: made.status,
    headers: {'cache-control': passing, ...pageHeaders(made)},
    rendition: createRendition(made.body),
  }
}

/** Next keeps such a page for every reader, and nothing in it is meant for one of them. */
function isForAll({status, headers}: Made): boolean {
  return status === 200 && 'x-nextjs-prerender' in headers && !('set-cookie' in headers)
}

function isHtml({headers}: Made): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}

/** Next's answer where it had nothing to show: an empty page with scripts. */
function isEmpty({body}: Made): boolean {
  return body.includes('id="__next_error__"')
}

function pageHeaders({headers}: Made): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !notPassedOn.test(name)))
}

function readerHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  const said = fromBrowser.flatMap((name) => {
    const value = request.headers[name]
    return value === undefined ? [] : [[name, value]]
  })
  return {...Object.fromEntries(said), 'x-forwarded-for': request.headers['x-forwarded-for']}
}

/** The client as limits count it. The server in front of this has set the header to one address. */
function clientFrom({headers}: IncomingMessage): string {
  return clientKey(headers['x-forwarded-for']?.toString() ?? '')
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
