import {LakeError} from '../error.ts'

/**
 * The page that a browser says it is asking for. `listed`: one of the lake's own (the site, the
 * Studio), or one that was on the way to a throw-away host and has a ticket for it. The lake's own
 * page (`login.ts`) counts as none: it asks its own server.
 */
export type Origin =
  | {kind: 'none'}
  | {kind: 'listed'; value: string; loopback: boolean}
  | {kind: 'unlisted'; value: string}

export function readOrigin(headers: Headers, allowed: string[]): Origin {
  const value = headers.get('origin')
  if (value === null || isOwn(value, headers)) return {kind: 'none'}
  if (!allowed.includes(value)) return {kind: 'unlisted', value}
  return {kind: 'listed', value, loopback: isLoopbackOrigin(value)}
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

/** The answer to a browser that asks whether a page may. It never has credentials to look at. */
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
 * A page that is not listed may never come with credentials. Without them it is as anonymous as
 * anybody, and its browser keeps the answer from it.
 */
export function refuseUnlistedCredentials(headers: Headers, origin: Origin): void {
  if (origin.kind !== 'unlisted') return
  if (headers.has('authorization') || headers.has('cookie')) throw unlisted(origin.value)
}

function unlisted(origin: string): LakeError {
  return new LakeError(
    'forbidden',
    `The origin "${origin}" is not one that this lake answers with credentials. Add it to LAKE_ALLOWED_ORIGINS.`,
  )
}

/** The headers by which a browser hands the answer to the page, or keeps it from it. */
export function addCorsHeaders(headers: Headers, origin: Origin): void {
  headers.append('vary', 'Origin')
  if (origin.kind !== 'listed') return
  headers.set('access-control-allow-origin', origin.value)
  headers.set('access-control-allow-credentials', 'true')
}
