import {STATUS_CODES, type IncomingHttpHeaders, type IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'
import type {WebSocketServer} from 'ws'
import type {OpenDataset} from '../datasets/datasets.ts'
import {LakeError} from '../error.ts'
import type {LakeParts} from './context.ts'
import {ownHost, since} from './middleware.ts'
import {clientAddress} from './client-address.ts'
import {identify, type Sender} from './identify.ts'
import {readOrigin} from './origin.ts'
import {createRateLimit} from './rate-limit.ts'
import {refuse} from './respond.ts'
import type {Log} from '../log.ts'
import type {Viewer} from '../viewer.ts'
import {converse} from '../presence/conversation.ts'
import type {Presence} from '../presence/presence.ts'
import type {Sockets} from '../presence/sockets.ts'

/** Maximum bytes of a message. Most have a few hundred; a path deep in a document can have thousands. */
const messageLimit = 64 * 1024

const path = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/socket\/([^/]+)$/

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * Creates the handler of WebSocket requests to `/<version>/socket/<dataset>`. It checks host, origin and
 * token as for HTTP. A page that is not listed is always rejected, since browsers do not restrict which pages
 * read a socket.
 */
export function createUpgrade(
  lake: LakeParts,
  presence: Presence,
  sockets: Sockets,
  log: Log,
): Upgrade {
  const limitRate = createRateLimit(lake.limits, () => performance.now())
  let server: WebSocketServer | undefined

  /** Loads the package when a socket needs it: the start of the lake does not wait for it. */
  async function load(): Promise<WebSocketServer> {
    const {WebSocketServer: Server} = await import('ws')
    server ??= new Server({noServer: true, clientTracking: false, maxPayload: messageLimit})
    return server
  }

  function admit({
    headers,
    httpVersion,
    socket: {remoteAddress: address},
    url: target,
  }: IncomingMessage): {dataset: OpenDataset; viewer: Viewer} {
    const request = asRequest(target, headers)
    const url = new URL(request.url)
    const client = clientAddress(request.headers, address, lake.trustedProxies)
    limitRate(request, url.pathname, client)
    const host = ownHost(request, url, lake.addresses)
    const origin = readOrigin(request.headers, lake.allowedOrigins)
    if (origin.kind === 'unlisted') {
      throw new LakeError(
        'forbidden',
        `The origin "${origin.value}" may not open a socket to this lake. Add it to LAKE_ALLOWED_ORIGINS.`,
      )
    }
    const name = path.exec(url.pathname)?.[1]
    if (name === undefined) {
      throw new LakeError(
        'not_found',
        `There is no WebSocket at ${url.pathname}, only at paths like /v2022-06-30/socket/production.`,
      )
    }
    const project = host.project ?? request.headers.get('x-sanity-project-id') ?? lake.project
    const sender = {headers: request.headers, origin, address, client, httpVersion}
    const viewer = identify(sender, lake)
    const dataset = lake.datasets.open(project, name)
    sockets.checkCapacity(viewer)
    return {dataset, viewer}
  }

  /** Authorizes a token that arrives as a message. A wrong one counts as a failed attempt of the same client. */
  function authorizeFor(incoming: IncomingMessage): (authorization: string) => Viewer {
    return (authorization) => {
      const headers = new Headers({authorization})
      const forwarded = incoming.headers['x-forwarded-for']
      if (forwarded !== undefined) headers.set('x-forwarded-for', String(forwarded))
      const address = incoming.socket.remoteAddress
      const client = clientAddress(headers, address, lake.trustedProxies)
      const sender: Sender = {headers, origin: {kind: 'none'}, address, client}
      return identify(sender, {...lake, localUser: undefined})
    }
  }

  async function upgrade(incoming: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const time = new Date().toISOString()
    const start = performance.now()
    const before = incoming.socket.bytesWritten
    const forwarded = new Headers({
      'x-forwarded-for': String(incoming.headers['x-forwarded-for'] ?? ''),
    })
    const client = clientAddress(forwarded, incoming.socket.remoteAddress, lake.trustedProxies)
    const write = (status: number): void =>
      log.request({
        time,
        method: 'GET',
        client,
        path: (incoming.url ?? '/').replace(/\?.*/s, ''),
        status,
        ms: since(start),
        bytes: incoming.socket.bytesWritten - before,
      })
    stream.on('error', () => {})
    try {
      const accepting = await load()
      const {dataset, viewer} = admit(incoming)
      accepting.handleUpgrade(incoming, stream, head, (socket) => {
        write(101)
        sockets.open(dataset, socket, (send) =>
          converse({
            member: presence.join(dataset),
            viewer,
            authorize: authorizeFor(incoming),
            send,
            newId: dataset.newId,
          }),
        )
      })
    } catch (error) {
      const response = refuse(error, lake.report)
      await endWith(stream, response, () => write(response.status))
    }
  }

  return (incoming, stream, head) => void upgrade(incoming, stream, head)
}

function asRequest(url = '/', headers: IncomingHttpHeaders): Request {
  const given = new Headers()
  for (const [name, value] of Object.entries(headers)) given.set(name, String(value))
  const base = URL.parse(`http://${headers.host ?? ''}`)
  if (base && URL.canParse(url, base)) return new Request(new URL(url, base), {headers: given})
  throw new LakeError(
    'invalid',
    'The URL of the request cannot be parsed. Check its path and the Host header.',
  )
}

/** Sends an HTTP response over the raw socket of an upgrade request. */
async function endWith(stream: Duplex, response: Response, done: () => void): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    'connection: close',
    `content-length: ${body.length}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
  ]
  stream.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]), done)
}
