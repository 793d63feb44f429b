import {resolvePath} from '../content/resolve-path.ts'

/**
 * The response where a route has nothing: a redirect if one begins at this path, and otherwise the one given. Files
 * and feeds of an older site may have had addresses like those of this one.
 */
export async function answerMissing(request: Request, missing: Response): Promise<Response> {
  const {pathname} = new URL(request.url)
  const place = await resolvePath(pathname).catch(() => undefined)
  if (!place?.redirect) return missing
  return new Response(null, {
    status: 308,
    headers: {Location: locationOf(place.redirect), 'Cache-Control': 'no-cache'},
  })
}

/** The address in characters that a header can hold. */
function locationOf(address: string): string {
  if (!address.startsWith('/')) return new URL(address).href
  const {pathname, search, hash} = new URL(address, 'http://this.site')
  return pathname + search + hash
}
