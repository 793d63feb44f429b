import {setTimeout as wait} from 'node:timers/promises'
import {LakeError} from '../error.ts'
import type {Log} from '../log.ts'
import type {Viewer} from '../viewer.ts'
import type {LakeParts} from './context.ts'
import type {Connection} from './connection.ts'
import {clientAddress} from './client-address.ts'
import {readHost, type Host} from './host.ts'
import {bearerToken, identify} from './identify.ts'
import {
  addCorsHeaders,
  isLoopbackOrigin,
  isPreflight,
  preflight,
  readOrigin,
  refuseUnlistedCredentials,
  refuseUnlistedPage,
  type Origin,
} from './origin.ts'
import {createRateLimit} from './rate-limit.ts'
import {isPlainJson, refuse} from './respond.ts'
import {createRouter} from './router.ts'
import {ticketOf} from './stream-redirect.ts'
import {isVersioned} from './version.ts'

/**
 * Creates the middleware of all requests. It checks host, origin and token, calls the router, adds CORS
 * headers and writes one log entry.
 */
export function createMiddleware(
  lake: LakeParts,
): (request: Request, log: Log, connection?: Connection) => Promise<Response> {
  const route = createRouter()
  const limitRate = createRateLimit(lake.limits, () => performance.now())
  let warned = false

  /** Logs a warning for the first request that seems to come through an unconfigured proxy. */
  function warnOfProxy(viewer: Viewer): void {
    if (warned || viewer.kind !== 'anonymous' || viewer.reason === undefined) return
    warned = true
    lake.warn(viewer.reason)
  }

  let warnedOfPage = false

  /** Logs a warning for the first page of this machine that is not listed, such as another project's Studio. */
  function warnOfPage(origin: Origin): void {
    if (warnedOfPage || origin.kind !== 'unlisted' || !isLoopbackOrigin(origin.value)) return
    warnedOfPage = true
    const page = new URL(origin.value).origin
    lake.warn(
      `A page of ${page} was refused. If it is your Studio or site, set LAKE_ALLOWED_ORIGINS=${page} and restart the lake.`,
    )
  }

  async function answer(
    request: Request,
    url: URL,
    client: string | undefined,
    connection?: Connection,
  ): Promise<Response> {
    let origin = readOrigin(request.headers, lake.allowedOrigins)
    let response: Response
    try {
      limitRate(request, url.pathname, client)
      const host = ownHost(request, url, lake.addresses)
      const hop = readHop(lake, request, url, host)
      if (hop) origin = hop.origin
      if (isPreflight(request)) {
        warnOfPage(origin)
        response = preflight(request, origin)
      } else {
        refuseUnlistedCredentials(request.headers, origin)
        if (lake.localUser && !hop) refuseUnlistedPage(request.headers, url, origin)
        checkTag(url)
        const {address, httpVersion} = connection ?? {}
        const sender = {headers: request.headers, origin, address, client, httpVersion}
        const viewer = hop?.viewer ?? identify(sender, lake)
        warnOfProxy(viewer)
        response = await route({
          lake,
          request,
          url,
          host,
          origin,
          viewer,
          client,
          project: host.project ?? request.headers.get('x-sanity-project-id') ?? lake.project,
          version: '1',
          path: {},
          disconnect: connection?.disconnect,
          connection,
        })
      }
    } catch (error) {
      response = refuse(error, lake.report)
      if (hasWrongToken(request, error)) await wait(lake.attempts.delay())
    }
    if (origin.kind === 'listed' || !isPlainJson(response)) addCorsHeaders(response.headers, origin)
    return response
  }

  return async (request, log, connection) => {
    const time = new Date().toISOString()
    const start = performance.now()
    const url = addressOf(request)
    const client = clientAddress(request.headers, connection?.address, lake.trustedProxies)
    const response = await answer(request, url, client, connection)
    if (!isEventStream(response)) connection?.endWhenIdle(lake.limits.unreadSeconds * 1000)
    const {method} = request
    const {status} = response
    const write = (bytes: number): void => {
      log.request({time, method, path: url.pathname, status, ms: since(start), bytes, client})
    }
    if (connection) connection.whenDone(write)
    else write(0)
    return response
  }
}

function isEventStream(response: Response): boolean {
  if (isPlainJson(response)) return false
  const {headers} = response
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false
}

function hasWrongToken({headers}: Request, error: unknown): boolean {
  if (!(error instanceof LakeError) || bearerToken(headers) === undefined) return false
  return error.code === 'unauthorized'
}

/** Returns the URL with one leading slash: Sanity's migration runner sends two. */
function addressOf(request: Request): URL {
  const url = new URL(request.url)
  if (url.pathname.startsWith('//')) url.pathname = url.pathname.replace(/^\/{2,}/, '/')
  return url
}

/** Returns the milliseconds since a value of `performance.now()`, rounded to one decimal. */
export function since(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10
}

/** Returns the host of a request. @throws LakeError `forbidden` unless the name is one of the lake's */
export function ownHost(request: Request, url: URL, addresses: string[]): Host {
  const named = request.headers.get('host') ?? url.host
  const host = readHost(named, addresses)
  // The request line may contain an absolute URL in addition to the Host header.
  if (host && (named === url.host || readHost(url.host, addresses))) return host
  const names = ['localhost', ...addresses.map((address) => new URL(address).hostname)]
  throw new LakeError(
    'forbidden',
    `The lake does not accept the host name ${JSON.stringify(named.slice(0, 255))}, only ${names.join(', ')}, their subdomains, 127.0.0.1 and [::1]. Add further names to LAKE_HOSTS.`,
  )
}

/** Checks the tag that requests may have for logs (Sanity's documentation, "Request tags"). */
function checkTag(url: URL): void {
  if (!isVersioned(url.pathname)) return
  for (const tag of url.searchParams.getAll('tag')) {
    if (/^[a-z0-9._-]{1,75}$/i.test(tag)) continue
    throw new LakeError(
      'invalid',
      `${JSON.stringify(tag.slice(0, 200))} is not a request tag: use 1 to 75 letters, digits, ".", "_" and "-".`,
    )
  }
}

/** Returns the viewer and origin of a request to a temporary host, from its ticket. */
function readHop(
  lake: LakeParts,
  request: Request,
  url: URL,
  host: Host,
): {viewer: Viewer; origin: Origin} | undefined {
  const ticket = host.throwAway ? ticketOf(url) : null
  if (ticket === null) return undefined
  const holder = isPreflight(request)
    ? lake.tickets.read(ticket, url.pathname)
    : lake.tickets.take(ticket, url.pathname)
  const origin = request.headers.get('origin')
  if (holder) lake.streamRedirects.arrived(host, holder.viewer)
  if (!holder) {
    // A browser that reconnects to this host sends its origin again, and then needs no ticket.
    if (origin !== 'null') return undefined
    throw new LakeError(
      'unavailable',
      'The ticket in this URL has been used or has expired. Request the original URL again.',
    )
  }
  if (origin === null || holder.origin === null)
    return {viewer: holder.viewer, origin: {kind: 'none'}}
  return {viewer: holder.viewer, origin: {kind: 'listed', value: origin, loopback: true}}
}
