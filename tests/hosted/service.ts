import {once} from 'node:events'
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type {AddressInfo} from 'node:net'
import {passSocket} from '../../lake/as-sanity/pass.ts'
import {createLimits, type Conditions} from './conditions.ts'

/** A request that the service has received. */
export interface ReceivedRequest {
  host: string
  method: string
  path: string
  hasToken: boolean
  /** Undefined until it is answered, and if the connection was ended. */
  status?: number
}

export interface Service {
  port: number
  requests: ReceivedRequest[]
  /** Ends all open connections, as a deployment of the service does. */
  drop: () => void
  close: () => void
}

interface Stored {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * Starts what is between the names of the hosted service and its lake: rate limits, the cache of the CDN, and
 * failures. It listens on loopback, with HTTP/1.1; `openNames` adds TLS and HTTP/2.
 */
export async function startService(lakePort: number, conditions: Conditions): Promise<Service> {
  const requests: ReceivedRequest[] = []
  const isWithinLimits = createLimits(conditions)
  const cdn = new Map<string, Stored & {until: number}>()
  const server = createServer((incoming, outgoing) => {
    const received = describe(incoming)
    requests.push(received)
    outgoing.on('finish', () => (received.status = outgoing.statusCode))
    void serve(incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.on('upgrade', (incoming, stream, head) => passSocket(lakePort, incoming, stream, head))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const {headers, url = '/', method} = incoming
    const host = headers.host ?? ''
    if (!isWithinLimits(incoming)) return refuse(incoming, outgoing, 429)
    const isLive = /\/data\/live\/events\//.test(url) && method === 'GET'
    if (isLive && !conditions.anonymousLive && headers.authorization === undefined) {
      return refuse(incoming, outgoing, 401)
    }
    const fault = conditions.fault(incoming)
    if (fault?.kind === 'unprocessed') return void incoming.socket.destroy()
    if (fault?.kind === 'status') return refuse(incoming, outgoing, fault.status)

    const isCached = method === 'GET' && /\.apicdn\./.test(host) && /\/data\/query\//.test(url)
    const key = `${host} ${headers.authorization ?? ''} ${url}`
    const cached = cdn.get(key)
    if (isCached && cached && cached.until > performance.now()) return send(outgoing, cached)

    const response = await forward(lakePort, incoming)
    if (/event-stream/.test(response.headers['content-type'] ?? '')) {
      outgoing.writeHead(response.statusCode ?? 502, response.headers).flushHeaders()
      if (fault?.kind === 'unanswered') return void outgoing.destroy()
      if (fault) response.once('data', () => setImmediate(() => outgoing.destroy()))
      outgoing.on('close', () => response.destroy())
      response.on('error', () => outgoing.destroy())
      response.pipe(outgoing)
      return
    }
    const body = await read(response)
    if (fault?.kind === 'unanswered') return void incoming.socket.destroy()
    const {'transfer-encoding': _, connection: __, ...kept} = response.headers
    const stored = {status: response.statusCode ?? 502, headers: kept, body}
    if (fault) return cut(outgoing, stored)
    if (isCached && stored.status === 200) {
      cdn.set(key, {...stored, until: performance.now() + conditions.cdnMs})
    }
    send(outgoing, stored)
  }

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    drop: () => server.closeAllConnections(),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function describe({method = '', url = '/', headers}: IncomingMessage): ReceivedRequest {
  const path = new URL(url, 'http://localhost').pathname
  return {host: headers.host ?? '', method, path, hasToken: headers.authorization !== undefined}
}

async function forward(port: number, incoming: IncomingMessage): Promise<IncomingMessage> {
  const {method, url: path, headers} = incoming
  const passed = httpRequest({host: '127.0.0.1', port, method, path, headers, agent: false})
  incoming.pipe(passed)
  incoming.on('error', () => passed.destroy())
  const [response] = (await once(passed, 'response')) as [IncomingMessage]
  return response
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function send(outgoing: ServerResponse, {status, headers, body}: Stored): void {
  outgoing.writeHead(status, headers).end(body)
}

/** Sends half of a response. */
function cut(outgoing: ServerResponse, {status, headers, body}: Stored): void {
  const half = body.subarray(0, Math.floor(body.length / 2))
  outgoing.writeHead(status, {...headers, 'content-length': body.length})
  outgoing.write(half, () => outgoing.destroy())
}

const reasons: Record<number, string> = {
  401: 'Unauthorized',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number): void {
  const {origin} = incoming.headers
  incoming.resume()
  outgoing
    .writeHead(status, {
      'content-type': 'application/json',
      ...(status === 429 && {'retry-after': '1'}),
      ...(origin !== undefined && {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
      }),
    })
    .end(JSON.stringify({statusCode: status, error: reasons[status], message: reasons[status]}))
}
