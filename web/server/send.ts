import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import {chooseEncoding, type EncodedBody} from './encoded-body.ts'

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
