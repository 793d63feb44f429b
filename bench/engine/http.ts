import {Agent, request as send} from 'node:http'
import type {JsonObject} from '../../lake/document.ts'
import type {Measured} from './processes.ts'
import type {Lane} from './turns.ts'

const agent = new Agent({keepAlive: true, maxSockets: 64})

export interface Sent {
  status: number
  text: string
}

export interface ToSend {
  method?: string
  body?: string
  token?: string | undefined
  /** Milliseconds after which it counts as answered with status 0. */
  timeout?: number
}

/** Sends a request on a connection that is reused. */
export function request(
  url: string,
  {method = 'GET', body, token, timeout}: ToSend = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(token !== undefined && {authorization: `Bearer ${token}`}),
      ...(body !== undefined && {'content-type': 'application/json'}),
    }
    const outgoing = send(url, {agent, method, headers}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({status: response.statusCode ?? 0, text: Buffer.concat(parts).toString()}),
      )
    })
    if (timeout !== undefined) {
      outgoing.setTimeout(timeout, () => {
        resolve({status: 0, text: ''})
        outgoing.destroy()
      })
    }
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

export function queryUrl(address: string, groq: string, params: JsonObject): string {
  const url = new URL(`${address}/v2025-02-19/data/query/production`)
  url.searchParams.set('query', groq)
  url.searchParams.set('returnQuery', 'false')
  for (const [name, value] of Object.entries(params)) {
    url.searchParams.set(`$${name}`, JSON.stringify(value))
  }
  return url.href
}

/** The lake over HTTP, for a client with a token, like the site. */
export function lakeLane(lake: Measured & {token: string}): Lane {
  return {
    name: 'lake',
    cpu: async () => (await lake.usage()).cpu,
    async call({groq}, params) {
      const {status, text} = await request(queryUrl(lake.address, groq, params), {
        token: lake.token,
      })
      if (status !== 200) throw new Error(`The lake responds with ${status}: ${text.slice(0, 300)}`)
      return text
    },
  }
}

/** The server that always sends the same bytes. */
export function constantLane(server: Measured): Lane {
  return {
    name: 'constant',
    cpu: async () => (await server.usage()).cpu,
    call: async () => (await request(`${server.address}/`)).text,
  }
}
