import {X509Certificate} from 'node:crypto'
import {once} from 'node:events'
import {request, type IncomingMessage, type ServerResponse} from 'node:http'
import {createServer} from 'node:https'
import {connect, type AddressInfo, type Socket} from 'node:net'
import type {Duplex} from 'node:stream'
import {createSelfSigned} from './self-signed.ts'

export interface TlsProxy {
  port: number
  /** The server names of the connections so far. */
  names: Set<string>
  close: () => void
}

/**
 * Starts a proxy that terminates TLS as nginx does with `listen 443 ssl`: with HTTP/1.1 only. Its certificate
 * covers the given names. A connection to another name is refused, although the browser ignores certificate
 * errors.
 */
export async function startTlsProxy(targetPort: number, covered: string[]): Promise<TlsProxy> {
  const certificate = createSelfSigned(covered)
  const x509 = new X509Certificate(certificate.cert)
  const names = new Set<string>()
  const sockets = new Set<Socket>()
  const server = createServer({
    ...certificate,
    ALPNProtocols: ['http/1.1'],
    SNICallback(name, call) {
      names.add(name)
      call(
        x509.checkHost(name) === undefined
          ? new Error(`The certificate does not cover ${name}.`)
          : null,
      )
    },
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('request', (incoming, outgoing) => pass(targetPort, incoming, outgoing))
  server.on('upgrade', (incoming: IncomingMessage, stream: Duplex, head: Buffer) =>
    passSocket(targetPort, incoming, stream, head),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    names,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const added = {'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9'}

function pass(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const {method, url: path} = incoming
  const headers = {...incoming.headers, ...added}
  const passed = request({host: '127.0.0.1', port, method, path, headers}, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers)
    outgoing.flushHeaders()
    response.pipe(outgoing)
  })
  passed.on('error', () => outgoing.destroy())
  outgoing.on('close', () => passed.destroy())
  incoming.pipe(passed)
}

function passSocket(port: number, incoming: IncomingMessage, stream: Duplex, head: Buffer): void {
  const target = connect(port, '127.0.0.1')
  const lines = Object.entries({...incoming.headers, ...added}).map(
    ([name, value]) => `${name}: ${String(value)}`,
  )
  target.write([`GET ${incoming.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
  target.write(head)
  target.pipe(stream).pipe(target)
  target.on('error', () => stream.destroy())
  stream.on('error', () => target.destroy())
}
