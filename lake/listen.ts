import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {Duplex} from 'node:stream'
import {getRequestListener} from '@hono/node-server'
import {LakeError} from './error.ts'
import {refuse} from './http/respond.ts'
import type {Lake} from './lake.ts'

export interface LakeServer {
  port: number
  /** `http://localhost:<port>` */
  address: string
  /** Ends every stream at once, lets other answers finish for a moment, and closes the lake. */
  close: () => Promise<void>
}

/** Sanity's limit for a request's headers. */
const maxHeaderSize = 15 * 1024
/** Milliseconds that answers on their way have to finish when the lake closes. */
const grace = 1000

/**
 * Lets a lake answer on the loopback interface, on both of its addresses: browsers take `localhost` for
 * either. Port 0 takes any that is free.
 *
 * @throws an Error of one line when the port is taken
 */
export async function listen(lake: Lake, {port}: {port: number}): Promise<LakeServer> {
  const doors: Doors = {answer: requestListener(lake), upgrade: lake.upgrade}
  const first = await open(doors, '127.0.0.1', port)
  const actual = portOf(first)
  const servers = [first]
  try {
    servers.push(await open(doors, '::1', actual))
  } catch (error) {
    if (!lacksIpv6(error)) {
      first.close()
      throw error
    }
  }
  const address = `http://localhost:${actual}`
  lake.answersAt(address)
  return {
    port: actual,
    address,
    async close() {
      lake.endStreams()
      await Promise.all(servers.map(shut))
      await lake.endQueries()
      lake.close()
    },
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

interface Doors {
  answer: Answer
  upgrade: Lake['upgrade']
}

function requestListener(lake: Lake): Answer {
  const listener = getRequestListener(
    (request, {outgoing}) => lake.fetch(request, {disconnect: () => outgoing.destroy()}),
    {
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        refuse(
          new LakeError('invalid', `The request cannot be read: ${messageOf(error)}.`),
          () => {},
        ),
    },
  )
  return (request, response) => void listener(request, response)
}

function open({answer, upgrade}: Doors, host: string, port: number): Promise<Server> {
  const server = createServer({maxHeaderSize, shouldUpgradeCallback: wantsWebSocket}, answer)
  server.on('upgrade', upgrade)
  server.on('clientError', refuseUnreadable)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(isTaken(error) ? taken(port, error) : error))
    server.listen({host, port, ipv6Only: host === '::1'}, () => resolve(server))
  })
}

/** Some clients offer HTTP/2 with every request: they are answered as if they had not. */
function wantsWebSocket({headers}: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

/** What Node could not read as HTTP never reaches the lake; it is told why all the same. */
function refuseUnreadable(error: Error & {code?: string}, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const body = JSON.stringify({
    statusCode: tooLong ? 431 : 400,
    error: status.slice(4),
    message: tooLong
      ? 'The headers, with the address, are longer than 15 KB: send a long query by POST.'
      : 'The request is not HTTP/1.1.',
  })
  const head = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json\r\n`
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address === 'object' && address) return address.port
  throw new Error('The lake’s server has no port, although it listens.')
}

function isTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE'
}

function taken(port: number, cause: Error): Error {
  return new Error(
    `Port ${port} is in use. Set LAKE_PORT to another one, or stop the program that uses it.`,
    {cause},
  )
}

function lacksIpv6(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
