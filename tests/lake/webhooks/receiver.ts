import {once} from 'node:events'
import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {onTestFinished} from 'vitest'

export interface Received {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

export interface Receiver {
  /** `http://localhost:<port>` */
  origin: string
  received: Received[]
  /** Resolves with the request at an index, once it is there. */
  at: (index: number) => Promise<Received>
  close: () => Promise<void>
}

type Respond = (request: Received, response: ServerResponse) => void

const accept: Respond = (_request, response) => void response.end('thanks')

/** Starts a receiver of webhooks on this machine, which records what it gets. It ends with the test. */
export async function startReceiver(respond: Respond = accept, port = 0): Promise<Receiver> {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const {method = '', url = '', headers} = request
      const one = {method, url, headers, body: Buffer.concat(pieces).toString()}
      received.push(one)
      respond(one, response)
      for (const wake of waiting) wake()
    })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  onTestFinished(close)
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    received,
    at: (index) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received[index]
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close,
  }
}
