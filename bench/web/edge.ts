import {once} from 'node:events'
import {request} from 'node:http'
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2'
import {makeCertificate} from './certificate.ts'

export interface Edge {
  close: () => Promise<void>
}

/** Of an answer's headers, those that are about one connection. */
const ofConnection = /^(?:connection|keep-alive|transfer-encoding)$/

/**
 * Stands before a server as a host's proxy would: HTTPS, and HTTP/2, in which all files of a page share one
 * connection. Without it, a simulated slow network opens a connection for each file, as no reader's browser does.
 */
export async function startEdge(port: number, target: string): Promise<Edge> {
  const server = createSecureServer({...makeCertificate(), allowHTTP1: true}, (asked, answer) =>
    pass(target, asked, answer),
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

function pass(target: string, asked: Http2ServerRequest, answer: Http2ServerResponse): void {
  const own = Object.entries(asked.headers).filter(([name]) => !name.startsWith(':'))
  const headers = {...Object.fromEntries(own), 'x-forwarded-proto': 'https'}
  const {method} = asked
  const passed = request(target + asked.url, {method, headers}, (response) => {
    const kept = Object.entries(response.headers).filter(([name]) => !ofConnection.test(name))
    answer.writeHead(response.statusCode ?? 502, Object.fromEntries(kept))
    response.pipe(answer)
  })
  passed.on('error', () => answer.destroy())
  answer.on('close', () => passed.destroy())
  asked.pipe(passed)
}
