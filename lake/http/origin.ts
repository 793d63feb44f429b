import {LakeError} from '../error.ts'

/**
 * The page that a browser names in `Origin`. `listed`: an allowed origin, or a page whose stream was
 * redirected to a temporary host with a ticket. The lake's own page (`login.ts`) counts as none, because it
 * is the same origin.
 */
export type Origin =
  | {kind: 'none'}
  | {kind: 'listed'; value: string; loopback: boolean}
  | {kind: 'unlisted'; value: string}

export function readOrigin(headers: Headers, allowed: string[]): Origin {
  const value = headers.get('origin')
  if (value === null || isOwn(value, headers)) return {kind: 'none'}
  if (!isAllowed(value, allowed)) return {kind: 'unlisted', value}
  return {kind: 'listed', value, loopback: isLoopbackOrigin(value)}
}

/** Allows the pages of every port of this machine, as an item of the allowed origins. */
export const everyLocalPort = 'http://localhost:*'

/** Returns whether pages of the origin may use the lake from a browser. */
export function isAllowed(origin: string, allowed: string[]): boolean {
  if (allowed.includes(origin)) return true
  return (
    allowed.includes(everyLocalPort) && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)
  )
}

function isOwn(origin: string, headers: Headers): boolean {
  const page = URL.parse(origin)
  return page !== null && page.host === headers.get('host')
}

export function isLoopbackOrigin(origin: string): boolean {
  const name = URL.parse(origin)?.hostname ?? ''
  return /^(localhost|[\w.-]+\.localhost|127\.0\.0\.1|\[::1\])$/.test(name)
}

export function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
}

/** Answers a preflight request, which never has credentials. */
export function preflight(request: Request, origin: Origin): Response {
  if (origin.kind !== 'listed') throw unlisted(origin.kind === 'none' ? 'none' : origin.value)
  const headers = new Headers({
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-max-age': '7200',
  })
  const asked = request.headers.get('access-control-request-headers')
  if (asked) headers.set('access-control-allow-headers', asked)
  return new Response(null, {status: 204, headers})
}

/**
 * Throws if a page that is not listed sends credentials. Without credentials its request is anonymous, and
 * the browser hides the response from the page.
 */
export function refuseUnlistedCredentials(headers: Headers, origin: Origin): void {
  if (origin.kind !== 'unlisted') return
  if (headers.has('authorization') || headers.has('cookie')) throw unlisted(origin.value)
}

/** Endpoints that read or write documents. Images and files are not among them: any page may embed those. */
const dataPath = /^\/v[^/]+\/(data|socket)\//

/**
 * Throws if a page that is not listed requests data of a lake that is for this machine only. Any page in a
 * browser on this machine can send such requests; it cannot read the responses, but they cost work. A listed
 * page sends its origin. A link on a page of this machine may be followed.
 */
export function refuseUnlistedPage(
  headers: Headers,
  {pathname}: Pick<URL, 'pathname'>,
  origin: Origin,
): void {
  const site = headers.get('sec-fetch-site')
  const isOtherSite = site === 'cross-site' || site === 'same-site'
  if (!isOtherSite || origin.kind === 'listed' || !dataPath.test(pathname)) return
  const isFollowedLink =
    headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-user') === '?1'
  if (site === 'same-site' && isFollowedLink) return
  const page = origin.kind === 'unlisted' ? `The page ${JSON.stringify(origin.value)}` : 'This page'
  throw new LakeError(
    'forbidden',
    `${page} may not request data of this lake. Add its origin to LAKE_ALLOWED_ORIGINS.`,
  )
}

function unlisted(origin: string): LakeError {
  return new LakeError(
    'forbidden',
    `The origin "${origin}" may not use this lake with credentials. Add it to LAKE_ALLOWED_ORIGINS.`,
  )
}

/** Adds the CORS headers, which let a listed page read the response. */
export function addCorsHeaders(headers: Headers, origin: Origin): void {
  if (headers.get('vary') !== 'Origin') headers.append('vary', 'Origin')
  if (origin.kind !== 'listed') return
  headers.set('access-control-allow-origin', origin.value)
  headers.set('access-control-allow-credentials', 'true')
}
