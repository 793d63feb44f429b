import type {OutgoingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http'
import {pagePolicy, hashInlineScripts} from '../http/content-policy.ts'
import {createEncodedBody, chooseEncoding, type EncodedBody} from './encoded-body.ts'
import {markCurrent, stripRuntime, type StripOptions, type StripResult} from './strip-runtime.ts'
import type {UpstreamResponse} from './upstream.ts'

export interface PageResponseOptions extends StripOptions {
  /** Whether Next's runtime is removed. False only for comparison. */
  stripRuntime: boolean
  report?: ((message: string) => void) | undefined
}

/** Next's headers that are not about the page, or that are set again here. */
const ownHeaders =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|vary|x-nextjs-.*|x-powered-by)$/

const privateCacheControl = 'private, no-store'
const maxReported = 100

/**
 * Returns a function that turns a page of Next's into the response for readers: without Next's runtime, and with a
 * content policy. `source` is the page's HTML, by default the body.
 */
export function createPageFinisher(options: PageResponseOptions) {
  const {report = () => {}} = options
  const reported = new Set<string>()

  function reportOnce(path: string, reason: string): void {
    if (reported.has(reason) || reported.size > maxReported) return
    reported.add(reason)
    report(`${path} is sent with Next’s runtime: ${reason}.`)
  }

  return (
    path: string,
    page: UpstreamResponse,
    source: string = page.body.toString(),
  ): PageResponse => {
    const html = markCurrent(source, path)
    const stripped: StripResult = options.stripRuntime ? stripRuntime(html, options) : {refused: ''}
    if ('refused' in stripped && stripped.refused) reportOnce(path, stripped.refused)
    const isStripped = 'html' in stripped
    return {
      status: page.status,
      body: createEncodedBody(isStripped ? stripped.html : html),
      headers: {
        ...pageHeaders(page),
        'content-security-policy': pagePolicy({
          inlineScripts: isStripped ? [] : hashInlineScripts(html).map((hash) => `'${hash}'`),
        }),
        'cache-control': isPublic(page) ? publicCacheControl : privateCacheControl,
      },
    }
  }
}

/** Returns a response of Next's as it is. */
export function unchanged(response: UpstreamResponse): PageResponse {
  return {
    status: response.status,
    headers: {'cache-control': privateCacheControl, ...pageHeaders(response)},
    body: createEncodedBody(response.body),
  }
}

/** Returns whether Next has cached the page for all readers. Nothing in it is meant for one of them. */
export function isPublic({status, headers}: UpstreamResponse): boolean {
  return status === 200 && 'x-nextjs-prerender' in headers && !('set-cookie' in headers)
}

export function isHtml({headers}: UpstreamResponse): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}

/** Returns whether Next failed to render: then the page is empty but for scripts. */
export function isEmpty({body}: UpstreamResponse): boolean {
  return body.includes('id="__next_error__"')
}

function pageHeaders({headers}: UpstreamResponse): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.test(name)))
}

/** The User-Agent for which Next sends a page only when it is complete (`htmlLimitedBots` in `next.config.ts`). */
export const wholePage = 'whole-page'

export interface PageResponse {
  body: EncodedBody
  headers: OutgoingHttpHeaders
  status: number
}

/** The Cache-Control of pages that are the same for all readers. Caches must revalidate them each time. */
export const publicCacheControl = 'public, max-age=0, must-revalidate'

/** Sends a page in the best encoding that the client accepts, or 304 if the client has it. */
export async function send(
  {method, headers}: IncomingMessage,
  response: ServerResponse,
  {body, status, headers: own}: PageResponse,
): Promise<void> {
  const encoding = chooseEncoding(headers['accept-encoding']?.toString())
  const {bytes, etag} = await body.encode(encoding)
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined) response.setHeader(name, value)
  }
  response.setHeader('Vary', 'Accept, Accept-Encoding, Cookie')
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  if (own['cache-control'] === publicCacheControl) {
    response.setHeader('ETag', etag)
    if (body.matches(encoding, headers['if-none-match'] ?? '')) {
      response.writeHead(304).end()
      return
    }
  }
  response.writeHead(status, {'Content-Length': bytes.length})
  response.end(method === 'HEAD' ? undefined : bytes)
}

/** Sends plain text instead of a page. If the response has already begun, its connection is closed instead. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 503 && {'Retry-After': '10'}),
    })
    .end(text)
}
