import {LakeError} from '../error.ts'
import type {Log} from '../log.ts'
import type {Viewer} from '../viewer.ts'
import type {LakeParts} from './call.ts'
import {readHost, type Host} from './host.ts'
import {identify} from './identify.ts'
import {
  addCorsHeaders,
  isPreflight,
  preflight,
  readOrigin,
  refuseUnlistedCredentials,
  type Origin,
} from './origin.ts'
import {refuse} from './respond.ts'
import {createRouter} from './router.ts'
import {ticketOf} from './spread.ts'

type Disconnect = (() => void) | undefined

/**
 * The door: looks at where a request was sent (host), from which page (origin) and who sent it
 * (token), lets it through to the routes or refuses it, and writes one line about it.
 */
export function createEdge(
  lake: LakeParts,
): (request: Request, log: Log, disconnect: Disconnect) => Promise<Response> {
  const route = createRouter()

  async function answer(request: Request, url: URL, disconnect: Disconnect): Promise<Response> {
    let origin: Origin = {kind: 'none'}
    let response: Response
    try {
      const host = ownHost(request, url)
      const hop = readHop(lake, request, url, host)
      origin = hop?.origin ?? readOrigin(request.headers, lake.allowedOrigins)
      if (isPreflight(request)) {
        response = preflight(request, origin)
      } else {
        refuseUnlistedCredentials(request.headers, origin)
        const viewer = hop?.viewer ?? identify(request.headers, origin, lake.token, lake.person)
        response = await route({
          lake,
          request,
          url,
          host,
          origin,
          viewer,
          project: host.project ?? request.headers.get('x-sanity-project-id') ?? lake.project,
          version: '1',
          path: {},
          disconnect,
        })
      }
    } catch (error) {
      response = refuse(error, lake.report)
    }
    addCorsHeaders(response.headers, origin)
    return response
  }

  return async (request, log, disconnect) => {
    const start = performance.now()
    const url = new URL(request.url)
    const response = await answer(request, url, disconnect)
    const spent = (performance.now() - start).toFixed(1)
    // The path only: queries can hold content, and tickets.
    log.request(`${request.method} ${url.pathname} ${response.status} ${spent} ms`)
    return response
  }
}

/** The host that a request was sent to. Refuses names that are not the lake's own. */
export function ownHost(request: Request, url: URL): Host {
  const named = request.headers.get('host') ?? url.host
  const host = readHost(named)
  // A request line may carry a whole address of its own, beside the Host header.
  if (host && readHost(url.host)) return host
  throw new LakeError(
    'forbidden',
    `The lake does not answer to the host name ${JSON.stringify(named.slice(0, 255))}, only to localhost, *.localhost, 127.0.0.1 and [::1].`,
  )
}

/** Whoever arrives at a throw-away host with a ticket is who the ticket says. */
function readHop(
  lake: LakeParts,
  request: Request,
  url: URL,
  host: Host,
): {viewer: Viewer; origin: Origin} | undefined {
  const ticket = host.throwAway ? ticketOf(url) : null
  if (ticket === null) return undefined
  const known = isPreflight(request)
    ? lake.tickets.read(ticket, url.pathname)
    : lake.tickets.take(ticket, url.pathname)
  const origin = request.headers.get('origin')
  if (!known) {
    // A browser that reconnects here by itself names its page again, and needs no ticket then.
    if (origin !== 'null') return undefined
    throw new LakeError(
      'unavailable',
      'The ticket in this address has been used or is too old. Ask the original address again.',
    )
  }
  if (origin === null || known.origin === null)
    return {viewer: known.viewer, origin: {kind: 'none'}}
  return {viewer: known.viewer, origin: {kind: 'listed', value: origin, loopback: true}}
}
