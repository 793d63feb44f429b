import {once} from 'node:events'
import {createServer, request, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface RecordingProxy {
  port: number
  /** The queries that were sent through it, with their params, in order. */
  queries: string[]
  close: () => void
}

/** Starts a proxy in front of a lake that records each query. Event streams pass through it, too. */
export async function startRecordingProxy(lakePort: number): Promise<RecordingProxy> {
  const queries: string[] = []

  async function record(incoming: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const url = new URL(incoming.url ?? '', 'http://localhost')
    if (url.pathname.includes('/data/query/')) {
      queries.push(`${url.searchParams} ${body.toString()}`)
    }
    return body
  }

  async function forward(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await record(incoming)
    const {method, url: path, headers} = incoming
    const sent = request({host: '127.0.0.1', port: lakePort, method, path, headers}, (received) => {
      response.writeHead(received.statusCode ?? 502, received.headers)
      response.flushHeaders()
      received.pipe(response)
      received.on('error', () => response.destroy())
    })
    sent.on('error', () => response.destroy())
    response.on('close', () => sent.destroy())
    sent.end(body)
  }

  const server = createServer((incoming, response) => void forward(incoming, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    queries,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
