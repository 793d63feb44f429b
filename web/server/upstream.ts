import {once} from 'node:events'
import {
  Agent,
  createServer,
  request,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createFairQueue} from '../../common/http/fair-queue.ts'
import {isPublic, wholePage} from './page-response.ts'
import {findIncomplete} from './strip-runtime.ts'

export interface UpstreamResponse {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Upstream {
  /**
   * Requests a page from Next. Clients with many requests wait longer than others.
   *
   * @throws BusyError if too many others wait; another error if Next fails or takes too long.
   */
  fetch: (url: string, headers: OutgoingHttpHeaders, client: string) => Promise<UpstreamResponse>
  /** Posts a completely received form. Forms have a queue of their own. */
  post: (
    url: string,
    headers: OutgoingHttpHeaders,
    form: Buffer,
    client: string,
  ) => Promise<UpstreamResponse>
  /** Runs another task that makes Next render, in a third queue. */
  runQueued: (client: string, task: () => Promise<void>) => Promise<void>
  close: () => void
}

/** The headers that a page is requested with, and the client that limits count. */
export interface PageRequest {
  headers: OutgoingHttpHeaders
  client: string
}

export interface UpstreamOptions {
  port: number
  /** How many pages are rendered at the same time. Other requests wait. */
  concurrency?: number
  /** How many requests for pages may wait. */
  maxWaiting?: number
  /** Milliseconds that a request may wait. */
  queueTimeoutMs?: number
  /** Milliseconds for the response to be complete, without the wait. */
  timeoutMs?: number
}

/** How many pages are remembered that stream their title late. */
const maxLate = 1000
const forms = {concurrency: 4, maxWaiting: 64}
const others = {concurrency: 8, maxWaiting: 256}

/**
 * Starts a server for Next on a port that only this machine can reach. It closes no idle connection: after a rendering
 * that blocks this process for longer than the keep-alive time, the upstream would send a request on a connection that
 * the server closes in the same moment, and the client would get 503.
 */
export async function listenForUpstream(
  handle: RequestListener,
): Promise<{server: Server; port: number}> {
  const server = createServer({keepAliveTimeout: 0}, handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {server, port: (server.address() as AddressInfo).port}
}

/** Connects to Next in this process, on a port that only this machine can reach. */
export function createUpstream({
  port,
  concurrency = 16,
  maxWaiting = 512,
  queueTimeoutMs = 10_000,
  timeoutMs = 15_000,
}: UpstreamOptions): Upstream {
  // Requests wait in the queues below and never for a socket.
  const agent = new Agent({keepAlive: true, maxSockets: concurrency + forms.concurrency})
  const pageQueue = createFairQueue({
    concurrency,
    maxWaiting: maxWaiting,
    timeoutMs: queueTimeoutMs,
  })
  const formQueue = createFairQueue({...forms, timeoutMs: queueTimeoutMs})
  const otherQueue = createFairQueue({...others, timeoutMs: queueTimeoutMs})

  function send(
    url: string,
    headers: OutgoingHttpHeaders,
    form?: Buffer,
  ): Promise<UpstreamResponse> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: url,
          method: form ? 'POST' : 'GET',
          headers: {...headers, ...(form && {'content-length': form.length})},
          agent,
          signal: AbortSignal.timeout(timeoutMs),
        },
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
      sent.on('error', reject)
      sent.end(form)
    })
  }

  return {
    fetch: (url, headers, client) => pageQueue.run(client, () => send(url, headers)),
    post: (url, headers, form, client) => formQueue.run(client, () => send(url, headers, form)),
    runQueued: otherQueue.run,
    close: () => agent.destroy(),
  }
}

/**
 * Returns a function that requests a page from Next, for the site's public address whatever host the client requested. In
 * some private pages Next sends the title after the rest, unless the whole page is requested.
 */
export function createWholeFetcher(upstream: Upstream, origin: string) {
  const {host, protocol} = new URL(origin)
  const canonical = {host, 'x-forwarded-proto': protocol.slice(0, -1)}
  const late = new Set<string>()

  return async (path: string, url: string, asked: PageRequest): Promise<UpstreamResponse> => {
    const headers = {...asked.headers, ...canonical}
    const whole = {...headers, 'user-agent': wholePage}
    if (late.has(path)) return upstream.fetch(url, whole, asked.client)
    const page = await upstream.fetch(url, headers, asked.client)
    const isLate = page.status === 200 && !isPublic(page) && findIncomplete(page.body.toString())
    if (!isLate) return page
    if (late.size >= maxLate) late.clear()
    late.add(path)
    return upstream.fetch(url, whole, asked.client)
  }
}

/**
 * Resolves with the result of the work. The work itself is not aborted by the timeout.
 *
 * @throws Error if the work takes longer than `ms`.
 */
export async function withTimeout<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(() => timeout.reject(new Error(`It took longer than ${ms} ms.`)), ms)
  try {
    return await Promise.race([work, timeout.promise])
  } finally {
    clearTimeout(timer)
  }
}
