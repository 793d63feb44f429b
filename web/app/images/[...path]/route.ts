import {siteSettings} from '../../../content/client.ts'
import {imageAddress} from '../../../images/image-address.ts'
import {fetchAsset, pick, plain} from '../../../lake-assets/fetch-asset.ts'

const answered = ['content-type', 'content-length', 'etag', 'last-modified', 'vary']

/**
 * A picture of our own dataset, from the lake, so that readers ask nobody but this site. A file's
 * name is the hash of what is in it, so a browser may keep it for good.
 */
export async function GET(
  request: Request,
  {params}: {params: Promise<{path: string[]}>},
): Promise<Response> {
  const {path} = await params
  const address = imageAddress(path, new URL(request.url).searchParams, siteSettings())
  if (!address) return plain(404, 'There is no such image here.')

  const answer = await fetchAsset(address, request, ['accept'])
  if (answer?.status === 404) return plain(404, 'There is no such image here.')
  if (answer?.status === 304) return image(null, 304, answer)
  if (!answer?.ok || !answer.headers.get('content-type')?.startsWith('image/')) {
    return plain(502, 'The image can’t be shown at the moment.')
  }
  return image(answer.body, 200, answer)
}

function image(body: ReadableStream | null, status: number, answer: Response): Response {
  const headers = pick(answer.headers, answered)
  headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  // An SVG opened by itself is a document: it may not run or load anything.
  headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return new Response(body, {status, headers})
}
