import {X509Certificate} from 'node:crypto'
import {once} from 'node:events'
import {createSecureServer, type Http2SecureServer, type ServerHttp2Session} from 'node:http2'
import type {AddressInfo, Socket} from 'node:net'
import {keepAliveTimeoutBuffer} from '../listen.ts'
import {createLeaf, type KeyPair} from './certificate.ts'
import {pass, passSocket} from './pass.ts'

export interface Front {
  port: number
  /** Replaces the certificate if it expires within 30 days. Called once a day. */
  renew: () => void
  close: () => void
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Starts a server on loopback that serves the lake at `lakePort` over TLS: with HTTP/2, because browsers open
 * only six connections per name otherwise, and with HTTP/1.1 for WebSockets and other clients. The key of its
 * certificate is only in memory.
 *
 * @throws an Error of the system if the port is in use or not allowed
 */
export async function openFront(options: {
  authority: KeyPair
  lakePort: number
  port: number
  now: () => Date
}): Promise<Front> {
  const {authority, lakePort, port, now} = options
  let leaf = createLeaf(authority, now())
  const sockets = new Set<Socket>()
  const sessions = new Set<ServerHttp2Session>()

  async function openServer(host: string, on: number): Promise<Http2SecureServer> {
    // An object of its own, because the types of HTTP/2 lack the buffer, which Node applies to HTTP/1.1.
    const settings = {...chain(leaf, authority), allowHTTP1: true, keepAliveTimeoutBuffer}
    const server = createSecureServer(settings)
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => {})
    })
    server.on('session', (session) => {
      sessions.add(session)
      session.on('close', () => sessions.delete(session))
      session.on('error', () => {})
    })
    server.on('request', (incoming, outgoing) => pass(lakePort, incoming, outgoing))
    server.on('upgrade', (incoming, stream, head) => passSocket(lakePort, incoming, stream, head))
    server.listen({host, port: on, ipv6Only: host === '::1'})
    await once(server, 'listening')
    return server
  }

  const first = await openServer('127.0.0.1', port)
  const actual = (first.address() as AddressInfo).port
  // Some machines have no IPv6. Their names cannot lead to it either.
  const second = await openServer('::1', actual).catch(() => undefined)
  const servers = second ? [first, second] : [first]
  const renew = (): void => {
    const left = new X509Certificate(leaf.cert).validToDate.getTime() - now().getTime()
    if (left > 30 * dayMs) return
    leaf = createLeaf(authority, now())
    for (const server of servers) server.setSecureContext(chain(leaf, authority))
  }
  const timer = setInterval(renew, dayMs)
  timer.unref()
  return {
    port: actual,
    renew,
    close() {
      clearInterval(timer)
      for (const server of servers) server.close()
      for (const session of sessions) session.destroy()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** The authority is sent too: Chromium then finds its key in the chain. */
function chain({key, cert}: KeyPair, authority: KeyPair): KeyPair {
  return {key, cert: `${cert}${authority.cert}`}
}
