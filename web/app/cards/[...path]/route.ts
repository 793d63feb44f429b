import {redirectOr} from '../../../http/redirect-or.ts'
import {
  socialImageHref,
  socialImageName,
  parseSocialImagePath,
} from '../../../exports/social-images/social-image.ts'
import {drawSocialImage} from '../../../exports/social-images/draw-social-image.ts'
import {loadSocialImage} from '../../../exports/social-images/load-social-image.ts'
import {plainResponse} from '../../../http/plain-response.ts'

/**
 * The picture that others show when a page is shared. Its name is made of what it shows, so it may be kept for
 * good; an earlier name leads on to the picture of now, and there is none of a page that readers can't see.
 */
export async function GET(
  request: Request,
  {params}: {params: Promise<{path: string[]}>},
): Promise<Response> {
  const known = request.headers.get('if-none-match') ?? ''
  // Next has decoded the segments; the page's path is as it is written in an address.
  const asked = parseSocialImagePath((await params).path.map(encodeURIComponent))
  if (!asked) return redirectOr(request, plainResponse(404, 'There is nothing here.'))
  const image = await loadSocialImage(asked.page).catch(() => 'no answer' as const)
  if (image === 'no answer') {
    const answer = plainResponse(503, 'This can’t be shown at the moment. Try again soon.')
    answer.headers.set('Retry-After', '10')
    return answer
  }
  if (!image) return plainResponse(404, 'There is nothing here.')
  if (socialImageName(image) !== asked.name) return leadTo(socialImageHref(asked.page, image))
  const etag = `W/"${asked.name}"`
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ETag: etag,
  }
  if (known.split(',').some((each) => each.trim() === etag)) {
    return new Response(null, {status: 304, headers})
  }
  const file = await drawSocialImage(image)
  return new Response(file, {headers: {...headers, 'Content-Type': 'image/png'}})
}

function leadTo(address: string): Response {
  return new Response(null, {
    status: 302,
    headers: {Location: address, 'Cache-Control': 'no-store'},
  })
}
