import {createHash} from 'node:crypto'
import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import type {Answers} from '../cache/answers.ts'
import type {PageStore} from '../cache/page-store.ts'
import {createByteStore} from '../cache/byte-store.ts'
import {pagePolicy} from '../content-policy.ts'
import {isSpelled} from '../href.ts'
import {inlineScripts} from '../inline-scripts.ts'
import {createBackground} from './background.ts'
import {formPath, pagePath} from './lane.ts'
import {chooseEncoding, createRendition, type Rendition} from './rendition.ts'
import {BusyError, type Made, type Upstream} from './upstream.ts'
import {findUnfinished, weightless, type Weightless, type WeightlessOptions} from './weightless.ts'
import {wholePage} from './whole-page.ts'

export interface FrontOptions extends WeightlessOptions {
  upstream: Upstream
  /** Next itself, for everything that is not a reader's page. */
  passOn: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** The pages that Next keeps in this process. */
  pages: Pick<PageStore, 'find'>
  /** Whether what was made from these answers is as the lake would have it now. */
  compare: Answers['compare']
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

interface Ready {
  rendition: Rendition
  headers: OutgoingHttpHeaders
  status: number
}

interface Entry extends Ready {
  tags: string[]
  generation: number
}

const fromBrowser = ['accept', 'accept-language', 'referer', 'cookie']

/** Of Next's headers, those that are not about the page, or that are said anew here. */
const notPassedOn =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|vary|x-nextjs-.*|x-powered-by)$/

const mostLate = 1000
/** How many pages are renewed after a change, before anybody asks for them. */
const mostRenewed = 100
const kept = 'public, max-age=0, must-revalidate'
const passing = 'private, no-store'

/**
 * Stands before Next in the same process. A page that Next keeps stands ready here, compressed and without its
 * framework, and is sent at once as long as the lake would not have it otherwise. Everything else goes
 * on to Next.
 */
export function createFront(options: FrontOptions): Front {
  const {upstream, passOn, pages, compare, generation, room, origin, report = () => {}} = options
  const {host, protocol} = new URL(origin)
  const canonical = {host, 'x-forwarded-proto': protocol.slice(0, -1)}
  const entries = createByteStore<Entry>(room)
  const making = new Map<string, Promise<Ready>>()
  const background = createBackground({quiet: options.quiet})
  const told = new Set<string>()
  /** Pages made for one reader of which Next would send the title after the rest. */
  const late = new Set<string>()
  let missing: {hash: string; ready: Ready} | undefined

  async function find(path: string, url: string, asked: OutgoingHttpHeaders): Promise<Ready> {
    const entry = entries.get(path)
    if (entry && (await isCurrent(entry))) return entry
    const made = await make(path, url, asked).catch((error: unknown) => {
      if (!entry) throw error
      return entry
    })
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
  async function make(path: string, url: string, asked: OutgoingHttpHeaders): Promise<Ready> {
    const running = making.get(url)
    const ready = running && (await running)
    if (ready && ready.headers['cache-control'] === kept) return ready
    const made = fetchPage(path, url, asked).finally(() => making.delete(url))
    making.set(url, made)
    return made
  }

  async function fetchPage(path: string, url: string, asked: OutgoingHttpHeaders): Promise<Ready> {
    const now = generation()
    const made = await fetchWhole(path, url, asked)
    if (!isHtml(made)) return asItIs(made)
    if (made.status === 404) return notFound(made)
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

  async function fetchWhole(path: string, url: string, asked: OutgoingHttpHeaders): Promise<Made> {
    const headers = {...asked, ...canonical}
    if (late.has(path)) return upstream.fetch(url, {...headers, 'user-agent': wholePage})
    const made = await upstream.fetch(url, headers)
    const isLate = made.status === 200 && !isForAll(made) && findUnfinished(made.body.toString())
    if (!isLate) return made
    if (late.size >= mostLate) late.clear()
    late.add(path)
    return upstream.fetch(url, {...headers, 'user-agent': wholePage})
  }

  /** What Next says to a form: a page, or where to go. */
  async function postForm(path: string, request: IncomingMessage): Promise<Ready> {
    const {'accept-encoding': _, connection: __, ...headers} = request.headers
    const url = request.url ?? path
    const made = await upstream.post(url, {...headers, ...forwarded(request)}, request)
    return isHtml(made) && !isEmpty(made) ? finish(path, made) : asItIs(made)
  }

  function finish(path: string, made: Made, html = made.body.toString()): Ready {
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
  async function notFound(made: Made): Promise<Ready> {
    const whole = isEmpty(made) ? await upstream.fetch('/not_found', canonical) : made
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
    const page = pagePath(request)
    const path = page ?? formPath(request)
    if (path === undefined) {
      if (isSpelled(request.url?.split('?', 1)[0] ?? '')) await passOn(request, response)
      else
        say(response, 404, 'There is nothing at this address: its percent signs spell no letter.')
      return
    }
    if (!isReady(path)) background.makeWay()
    try {
      const ready = await (page === undefined
        ? postForm(path, request)
        : find(path, request.url ?? path, readerHeaders(request)))
      await send(request, response, ready)
    } catch (error) {
      if (!(error instanceof BusyError)) report(`${path} could not be made: ${String(error)}`)
      say(response, 503, 'This page can’t be shown just now. Please try again in a moment.')
    }
  }

  function renew(): void {
    for (const path of entries.latest(mostRenewed)) {
      background.add(`renew ${path}`, async () => {
        const {rendition} = await find(path, path, {accept: 'text/html'})
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

async function send(
  {method, headers}: IncomingMessage,
  response: ServerResponse,
  {rendition, status, headers: own}: Ready,
): Promise<void> {
  const encoding = chooseEncoding(headers['accept-encoding']?.toString())
  const {bytes, etag} = await rendition.body(encoding)
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined) response.setHeader(name, value)
  }
  response.setHeader('Vary', 'Accept, Accept-Encoding, Cookie')
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  if (own['cache-control'] === kept) {
    response.setHeader('ETag', etag)
    if (rendition.isKnown(encoding, headers['if-none-match'] ?? '')) {
      response.writeHead(304).end()
      return
    }
  }
  response.writeHead(status, {'Content-Length': bytes.length})
  response.end(method === 'HEAD' ? undefined : bytes)
}

/** What is said when not even the page that says so can be made. */
function say(response: ServerResponse, status: 404 | 503, sentence: string): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 && {'Retry-After': '10'}),
    })
    .end(sentence)
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
  return {...Object.fromEntries(said), ...forwarded(request)}
}

/** Who asks, as Next itself would note it. */
function forwarded({headers, socket}: IncomingMessage): OutgoingHttpHeaders {
  return {'x-forwarded-for': headers['x-forwarded-for'] ?? socket.remoteAddress ?? ''}
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
