import {namesEtag} from '../../../../common/http/etag.ts'
import {redirectIfMissing} from '../../../http/stored-redirect.ts'
import {
  socialImageHref,
  socialImageName,
  parseSocialImagePath,
} from '../../../exports/social-images/social-image.ts'
import {drawSocialImage} from '../../../exports/social-images/draw-social-image.ts'
import {loadSocialImage} from '../../../exports/social-images/load-social-image.ts'
import {plainResponse, unavailable} from '../../../http/plain-response.ts'
import {lastWords} from '../../../words/words.ts'

/**
 * Sends the social image of a page. Its name is a hash of its content, so it can be cached permanently. An outdated
 * name redirects to the current image. Pages that readers cannot see have none.
 */
export async function GET(
  request: Request,
  {params}: {params: Promise<{path: string[]}>},
): Promise<Response> {
  const ifNoneMatch = request.headers.get('if-none-match')
  // Next decodes the segments, but the page's path is percent-encoded.
  const parsed = parseSocialImagePath((await params).path.map(encodeURIComponent))
  if (!parsed)
    return redirectIfMissing(request, plainResponse(404, lastWords().responses.nothingHere))
  const image = await loadSocialImage(parsed.page).catch(() => 'unreachable' as const)
  if (image === 'unreachable') {
    return unavailable(lastWords().responses.notNow)
  }
  if (!image) return plainResponse(404, lastWords().responses.nothingHere)
  if (socialImageName(image) !== parsed.name) return redirectTo(socialImageHref(parsed.page, image))
  const etag = `W/"${parsed.name}"`
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ETag: etag,
  }
  if (namesEtag(ifNoneMatch, etag)) {
    return new Response(null, {status: 304, headers})
  }
  const file = await drawSocialImage(image)
  return new Response(file, {headers: {...headers, 'Content-Type': 'image/png'}})
}

function redirectTo(address: string): Response {
  return new Response(null, {
    status: 302,
    headers: {Location: address, 'Cache-Control': 'no-store'},
  })
}
