import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders, Agent} from 'node:http'
import type {Readable} from 'node:stream'

/** What Next answered. */
export interface Made {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Upstream {
  /** Asks Next for a page. Rejects when it breaks off, takes too long, or too many wait already. */
  fetch: (url: string, headers: OutgoingHttpHeaders) => Promise<Made>
  /** Hands a form on to Next. */
  post: (url: string, headers: OutgoingHttpHeaders, form: Readable) => Promise<Made>
  close: () => void
}

export interface UpstreamOptions {
  port: number
  /** How many pages are made at the same time; the others wait their turn. */
  atOnce?: number
  /** How many may wait. */
  waiting?: number
  timeout?: number
}

/** Too many pages are being made: whoever comes now had better come back. */
export class BusyError extends Error {
  override readonly name = 'BusyError'
}

/** Next in this process, on a port that only this machine can reach. */
export function createUpstream({
  port,
  atOnce = 16,
  waiting = 512,
  timeout = 20_000,
}: UpstreamOptions): Upstream {
  const agent = new Agent({keepAlive: true, maxSockets: atOnce})
  let running = 0

  function send(url: string, headers: OutgoingHttpHeaders, form?: Readable): Promise<Made> {
    return new Promise((resolve, reject) => {
      const method = form ? 'POST' : 'GET'
      const asked = request(
        {host: '127.0.0.1', port, path: url, method, headers, agent, timeout},
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 502,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          )
        },
      )
      asked.on('timeout', () => asked.destroy(new Error(`${url} was not made in time.`)))
      asked.on('error', reject)
      if (!form) return asked.end()
      form.on('error', (error) => asked.destroy(error))
      return form.pipe(asked)
    })
  }

  async function inTurn(making: () => Promise<Made>): Promise<Made> {
    if (running >= atOnce + waiting) throw new BusyError('Too many pages are being made.')
    running += 1
    try {
      return await making()
    } finally {
      running -= 1
    }
  }

  return {
    fetch: (url, headers) => inTurn(() => send(url, headers)),
    post: (url, headers, form) => inTurn(() => send(url, headers, form)),
    close: () => agent.destroy(),
  }
}
