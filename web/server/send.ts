import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http'
import {chooseEncoding, type Rendition} from './rendition.ts'

/** A response that can be sent. */
export interface Ready {
  rendition: Rendition
  headers: OutgoingHttpHeaders
  status: number
}

/** The Cache-Control of pages that every reader gets: a cache has to ask each time. */
export const kept = 'public, max-age=0, must-revalidate'

export async function send(
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

/** Sends a sentence instead of a page. A response that has begun cannot be changed any more: it is cut off. */
export function say(response: ServerResponse, status: number, sentence: string): void {
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
    .end(sentence)
}
