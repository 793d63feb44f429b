import {resolvePath} from '../content/resolve-path.ts'

/**
 * Returns a response, or in place of one with status 404 a redirect if one is stored for the request's path. Files and
 * feeds of an earlier site may have had addresses under the same routes.
 */
export async function redirectIfMissing(request: Request, response: Response): Promise<Response> {
  if (response.status !== 404) return response
  const {pathname} = new URL(request.url)
  const resolved = await resolvePath(pathname).catch(() => undefined)
  if (!resolved?.redirect) return response
  return new Response(null, {
    status: 308,
    headers: {Location: locationOf(resolved.redirect), 'Cache-Control': 'no-cache'},
  })
}

/** Returns the address in characters that a header can contain. */
function locationOf(address: string): string {
  if (!address.startsWith('/')) return new URL(address).href
  const {pathname, search, hash} = new URL(address, 'http://this.site')
  return pathname + search + hash
}
