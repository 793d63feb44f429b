import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import {clientKey} from '../../common/http/client-key.ts'
import {BusyError} from '../../common/http/fair-queue.ts'
import {maxBytesOf, BodyError, readBody} from '../http/read-body.ts'
import {refuseMethod} from '../http/refuse-method.ts'
import {isWellEncoded} from '../shared/href.ts'
import {createPageCache, type PageCacheOptions} from './page-cache.ts'
import {unchanged, send, sendText, type PageResponse} from './page-response.ts'
import {isRendered, pagePath} from './request-kind.ts'
import {withTimeout} from './upstream.ts'
import {lastWords} from '../words/words.ts'

export interface PageServerOptions extends PageCacheOptions {
  /** Next's request handler, for everything that is not a page for readers. */
  passOn: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Milliseconds until a client that waits for a page gets a response in any case. */
  pageTimeoutMs?: number
  /** Milliseconds for the body of a form to arrive. */
  bodyTimeoutMs?: number
}

export interface PageServer {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Renders stale pages again that were requested recently. Call it after each change. */
  renew: () => void
  readonly bytes: number
  readonly size: number
}

const browserHeaders = ['accept', 'accept-language', 'referer', 'cookie']

/** A form's headers that are not forwarded, because they are about its connection or its body. */
const connectionHeaders =
  /^(?:connection|keep-alive|transfer-encoding|content-length|accept-encoding|expect|te|trailer|upgrade)$/

/**
 * Creates the server in front of Next, in the same process. Pages that are the same for all readers come from its
 * cache, compressed and without Next's runtime. All other requests go to Next.
 */
export function createPageServer(options: PageServerOptions): PageServer {
  const {upstream, passOn, report = () => {}} = options
  const {pageTimeoutMs = 25_000, bodyTimeoutMs = 10_000} = options
  const cache = createPageCache(options)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (refuseMethod(request, response)) return
    if (isWellEncoded(path) || pagePath(request) !== undefined) {
      await respond(request, response, path)
    } else {
      sendText(response, 404, lastWords().responses.badAddress)
    }
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
        await send(request, response, await getInTime(page, request))
      } else if (isRendered(path)) {
        await upstream.runQueued(clientFrom(request), () => passOnInTime(request, response))
      } else {
        await passOn(request, response)
      }
    } catch (error) {
      respondWithError(error, response, path)
    }
  }

  function respondWithError(error: unknown, response: ServerResponse, path: string): void {
    if (error instanceof BodyError) {
      // The rest of the body may still arrive, so the connection cannot be used for another request.
      if (error.status !== 413) response.setHeader('Connection', 'close')
      sendText(response, error.status, error.message)
      return
    }
    if (!(error instanceof BusyError)) report(`${path} could not be rendered: ${String(error)}`)
    sendText(response, 503, lastWords().responses.pageNotNow)
  }

  /** Receives a form completely before Next handles it, so that a slow upload does not occupy Next. */
  async function postForm(
    request: IncomingMessage,
    response: ServerResponse,
    maxBytes: number,
  ): Promise<PageResponse> {
    if (request.headers.expect) response.writeContinue()
    const body = request.iterator({destroyOnReturn: false})
    const form = await readBody(body, {maxBytes, timeoutMs: bodyTimeoutMs})
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !connectionHeaders.test(name)),
    )
    return unchanged(await upstream.post(request.url ?? '', headers, form, clientFrom(request)))
  }

  /** Returns the current page, or the stale one if rendering fails or takes too long. */
  async function getInTime(path: string, request: IncomingMessage): Promise<PageResponse> {
    if (!cache.isCurrent(path)) cache.postponeBackground()
    const pageRequest = {headers: readerHeaders(request), client: clientFrom(request)}
    try {
      return await withTimeout(pageTimeoutMs, cache.get(path, request.url ?? path, pageRequest))
    } catch (error) {
      const stale = cache.getStale(path)
      if (stale) return stale
      throw error
    }
  }

  /** Resolves when the response begins, so that a client that reads slowly does not block the queue. */
  async function passOnInTime(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = untilHeadersSent(response)
    await Promise.race([passOn(request, response), withTimeout(pageTimeoutMs, begun)])
  }

  return {
    handle,
    renew: cache.renew,
    get bytes() {
      return cache.bytes
    },
    get size() {
      return cache.size
    },
  }
}

/** Resolves when the headers of a response are sent, or when its client has disconnected. */
function untilHeadersSent(response: ServerResponse): Promise<void> {
  const {promise, resolve} = Promise.withResolvers<void>()
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  response.writeHead = (...head: unknown[]) => {
    resolve()
    return writeHead(...head)
  }
  response.once('close', resolve)
  return promise
}

function readerHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  const headers = browserHeaders.flatMap((name) => {
    const value = request.headers[name]
    return value === undefined ? [] : [[name, value]]
  })
  return {...Object.fromEntries(headers), 'x-forwarded-for': request.headers['x-forwarded-for']}
}

/** Returns the key by which limits count the client. `listen` has set the header to one address. */
function clientFrom({headers}: IncomingMessage): string {
  return clientKey(headers['x-forwarded-for']?.toString() ?? '')
}
