import {connect} from 'node:net'
import {request, ServerResponse, type IncomingHttpHeaders, type IncomingMessage} from 'node:http'
import type {Http2ServerRequest, Http2ServerResponse} from 'node:http2'
import type {Duplex} from 'node:stream'

/**
 * Headers of one connection only, which HTTP/2 does not allow, and headers that only a proxy may send. A
 * browser may have cookies of the real service: the lake uses none and does not get them.
 */
const dropped =
  /^(:.*|connection|keep-alive|proxy-.+|te|upgrade|http2-settings|expect|cookie|forwarded|x-forwarded-.+|host)$/

/** Passes a request over HTTP/2 or HTTP/1.1 to a port of this machine, and its response back as it arrives. */
export function pass(
  port: number,
  incoming: Http2ServerRequest,
  outgoing: Http2ServerResponse,
): void {
  const headers = {...keep(incoming.headers), host: hostOf(incoming.headers)}
  // HTTP/2 needs no length, and Node sends the body of a DELETE without one only if it is chunked.
  const isChunked =
    incoming.httpVersionMajor === 2 &&
    !incoming.stream.endAfterHeaders &&
    headers['content-length'] === undefined
  if (isChunked) headers['transfer-encoding'] = 'chunked'
  const passed = request(
    // Without an agent: a connection that is used again may be one that the lake is just closing as idle.
    {host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers, agent: false},
    (response) => {
      const {'transfer-encoding': _, ...others} = keep(response.headers)
      outgoing.writeHead(response.statusCode ?? 502, others)
      // Over HTTP/2, `writeHead` already sends them.
      if (outgoing instanceof ServerResponse) outgoing.flushHeaders()
      response.pipe(outgoing)
      // An event stream ends with the lake, in the middle of the response.
      response.on('error', () => outgoing.destroy())
    },
  )
  passed.on('error', () => {
    if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy()
    else outgoing.writeHead(502, {'content-type': 'text/plain'}).end('The lake does not respond.')
  })
  outgoing.on('close', () => passed.destroy())
  incoming.pipe(passed)
}

/** Passes a WebSocket, which clients open over HTTP/1.1. */
export function passSocket(
  port: number,
  {headers, url}: IncomingMessage,
  stream: Duplex,
  head: Buffer,
): void {
  const target = connect(port, '127.0.0.1')
  const lines = Object.entries({
    ...keep(headers),
    host: hostOf(headers),
    connection: 'Upgrade',
    upgrade: headers.upgrade,
  }).map(([name, value]) => `${name}: ${String(value)}`)
  target.write([`GET ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
  target.write(head)
  target.pipe(stream).pipe(target)
  target.on('error', () => stream.destroy())
  stream.on('error', () => target.destroy())
}

function keep(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.test(name)))
}

function hostOf(headers: IncomingHttpHeaders & {':authority'?: string | undefined}): string {
  return headers[':authority'] ?? headers.host ?? ''
}
