import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type {Duplex} from 'node:stream'
import {getRequestListener, type Http2Bindings, type HttpBindings} from '@hono/node-server'
import {LakeError} from './error.ts'
import {refuse} from './http/respond.ts'
import type {Connection} from './http/connection.ts'
import type {Lake} from './lake.ts'
import {sizeInWords} from './limits.ts'

export interface LakeServer {
  port: number
  /** `http://localhost:<port>` */
  address: string
  /** Ends every stream at once, lets other responses finish within `grace`, and closes the lake. */
  close: () => Promise<void>
}

export interface ListenOptions {
  port: number
  /** A network address to listen on besides loopback; see `LakeSettings`. */
  host?: string
  /** Milliseconds that pending responses have to finish when the server closes. Default: 1000. */
  grace?: number
}

/**
 * Milliseconds that an idle connection stays open after the keep-alive time that clients are told. A client whose process
 * was blocked so long does not yet know that this time has ended, and sends its next request on the connection. Proxies
 * do not read it, and reuse a connection for 60 seconds (nginx) or 120 (Caddy).
 */
export const keepAliveTimeoutBuffer = 130_000

/**
 * Starts an HTTP server for a lake on both loopback addresses (browsers resolve `localhost` to either), and
 * on `host` if it is another address. Port 0 picks a free port.
 *
 * @throws an Error of one line if the port is in use or the address is not this machine's
 */
export async function listen(lake: Lake, options: ListenOptions): Promise<LakeServer> {
  const {port, host = '127.0.0.1', grace = 1000} = options
  const open = (address: string, on: number): Promise<Server> => openServer(lake, address, on)
  const [first, ...others] = addressesOf(host)
  const servers = [await open(first, port)]
  const actual = portOf(servers)
  try {
    for (const address of others) {
      const server = await open(address, actual).catch(unlessWithoutIpv6(address))
      if (server) servers.push(server)
    }
  } catch (error) {
    for (const server of servers) server.close()
    throw error
  }
  const address = `http://localhost:${actual}`
  lake.answersAt(address)
  return {
    port: actual,
    address,
    async close() {
      lake.endStreams()
      await Promise.all(servers.map((server) => shut(server, grace)))
      await lake.endQueries()
      lake.close()
    },
  }
}

/**
 * Returns the addresses to listen on. They include loopback, which the site and the commands on this machine
 * use.
 */
function addressesOf(host: string): [string, ...string[]] {
  if (host === '0.0.0.0') return [host, '::1']
  if (host === '::') return [host]
  const loopback: [string, ...string[]] = ['127.0.0.1', '::1']
  return loopback.includes(host) ? loopback : [...loopback, host]
}

/** Ignores the failure to listen on `[::1]` on machines without IPv6. */
function unlessWithoutIpv6(address: string): (error: unknown) => undefined {
  return (error) => {
    if (address !== '::1' || !hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) throw error
  }
}

function openServer(lake: Lake, host: string, port: number): Promise<Server> {
  const server = createServer(
    {
      maxHeaderSize: lake.limits.headerBytes,
      shouldUpgradeCallback: wantsWebSocket,
      keepAliveTimeoutBuffer,
    },
    requestListener(lake),
  )
  // Clients keep connections open. Those whose response ends after `shut` would delay it until `grace`.
  const closeIdle = (): void => {
    if (!server.listening) server.closeIdleConnections()
  }
  server.on('request', (_, response) => void response.on('close', closeIdle))
  server.on('upgrade', lake.upgrade)
  server.on('clientError', (error, socket) => refuseUnreadable(lake, error, socket))
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)))
    server.listen({host, port, ipv6Only: host === '::1'}, () => resolve(server))
  })
}

function requestListener(lake: Lake): (request: IncomingMessage, response: ServerResponse) => void {
  const listener = getRequestListener(
    (request, {incoming, outgoing}) =>
      lake.fetch(request, connectionUnder(outgoing, incoming.httpVersion)),
    {
      // Then a response with a text is sent without a stream, which takes a third of the time of a short request.
      overrideGlobalObjects: true,
      errorHandler: (error) =>
        refuse(
          new LakeError('invalid', `The request cannot be read: ${messageOf(error)}.`),
          () => {},
        ),
    },
  )
  return (request, response) => void listener(request, response)
}

function connectionUnder(
  outgoing: HttpBindings['outgoing'] | Http2Bindings['outgoing'],
  httpVersion: string,
): Connection {
  // The response loses its socket once the connection is closed.
  const {socket} = outgoing
  const before = socket?.bytesWritten ?? 0
  return {
    address: socket?.remoteAddress ?? '',
    httpVersion,
    disconnect: () => outgoing.destroy(),
    // Node destroys the socket: its timeout starts again whenever the client reads.
    endWhenIdle: (milliseconds) => outgoing.setTimeout(milliseconds),
    whenDone(callback) {
      const done = (): void => callback((socket?.bytesWritten ?? before) - before)
      if (outgoing.closed) done()
      else outgoing.on('close', done)
    },
  }
}

/**
 * Returns false for HTTP/2 upgrades, which some clients offer with every request: Node then answers over
 * HTTP/1.1.
 */
function wantsWebSocket({headers}: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

/** Answers a request that Node could not parse as HTTP, and logs it. */
function refuseUnreadable(
  {limits, log}: Lake,
  error: Error & {code?: string; rawPacket?: Buffer},
  socket: Duplex,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const phrase = STATUS_CODES[status]
  const body = JSON.stringify({
    statusCode: status,
    error: phrase,
    message:
      status === 431
        ? `The headers and the URL together are longer than ${sizeInWords(limits.headerBytes)}: send a long query by POST.`
        : 'The request is not HTTP/1.1.',
  })
  const head = `HTTP/1.1 ${status} ${phrase}\r\nconnection: close\r\ncontent-type: application/json\r\n`
  // After HEAD, a client would read a body as the beginning of the next response.
  const isHead = error.rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD '
  const length = `content-length: ${Buffer.byteLength(body)}`
  const response = `${head}${length}\r\n\r\n${isHead ? '' : body}`
  socket.end(response)
  const time = new Date().toISOString()
  log.request({time, method: '-', path: '-', status, ms: 0, bytes: Buffer.byteLength(response)})
}

function shut(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function portOf([server]: Server[]): number {
  const address = server?.address()
  if (typeof address === 'object' && address) return address.port
  throw new Error('The lake’s server has no port, although it is listening.')
}

function explain(error: Error, host: string, port: number): Error {
  if (hasCode(error, 'EADDRINUSE')) {
    return new Error(
      `Port ${port} is in use. Set LAKE_PORT to another one, or stop the program that uses it.`,
      {cause: error},
    )
  }
  if (hasCode(error, 'EACCES')) {
    return new Error(`This user may not listen on port ${port}. Set LAKE_PORT to 1024 or higher.`, {
      cause: error,
    })
  }
  // EINVAL: the address has a zone that is unknown, or is one of a group.
  if (hasCode(error, 'EADDRNOTAVAIL', 'EINVAL') && host !== '::1') {
    return new Error(
      `LAKE_HOST is "${host}", which is not an address of this machine. Set it to one, or to 0.0.0.0 for all of them.`,
      {
        cause: error,
      },
    )
  }
  return error
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
