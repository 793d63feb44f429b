import {once} from 'node:events'
import {request} from 'node:http'
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2'
import {makeCertificate} from './certificate.ts'

export interface HttpsProxy {
  close: () => Promise<void>
}

/** Hop-by-hop response headers, which a proxy does not forward. */
const hopByHop = /^(?:connection|keep-alive|transfer-encoding)$/

/**
 * Starts a proxy in front of a server, as a host would: HTTPS with HTTP/2, in which all files of a page share
 * one connection. Without it, a simulated slow network opens a connection for each file, which no browser
 * does.
 */
export async function startHttpsProxy(port: number, target: string): Promise<HttpsProxy> {
  const server = createSecureServer(
    {...makeCertificate(), allowHTTP1: true},
    (incoming, outgoing) => forward(target, incoming, outgoing),
  )
  const sessions = new Set<ServerHttp2Session>()
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })
  server.listen(port)
  await once(server, 'listening')
  return {
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const session of sessions) session.destroy()
      await closed
    },
  }
}

function forward(
  target: string,
  incoming: Http2ServerRequest,
  outgoing: Http2ServerResponse,
): void {
  const own = Object.entries(incoming.headers).filter(([name]) => !name.startsWith(':'))
  const headers = {...Object.fromEntries(own), 'x-forwarded-proto': 'https'}
  const {method} = incoming
  const upstream = request(target + incoming.url, {method, headers}, (response) => {
    const forwarded = Object.entries(response.headers).filter(([name]) => !hopByHop.test(name))
    outgoing.writeHead(response.statusCode ?? 502, Object.fromEntries(forwarded))
    response.pipe(outgoing)
  })
  upstream.on('error', () => outgoing.destroy())
  outgoing.on('close', () => upstream.destroy())
  incoming.pipe(upstream)
}
