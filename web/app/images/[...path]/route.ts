import {redirectIfMissing} from '../../../http/stored-redirect.ts'
import {plainResponse, unavailable} from '../../../http/plain-response.ts'
import {siteSettings} from '../../../settings.ts'
import {clientOf} from '../../../http/client-address.ts'
import {BusyError, createFairQueue, type FairQueue} from '../../../../common/http/fair-queue.ts'
import {imageAddress, originalPixels} from '../../../assets/image-address.ts'
import {fetchAsset, pick} from '../../../assets/fetch-asset.ts'
import {lastWords} from '../../../words/words.ts'

const forwardedHeaders = ['content-type', 'content-length', 'etag', 'last-modified', 'vary']

/**
 * Sends a picture of our own dataset from the lake, so that readers contact only this site. A file's name is a hash
 * of its content, so browsers can cache it permanently.
 */
export async function GET(
  request: Request,
  {params}: {params: Promise<{path: string[]}>},
): Promise<Response> {
  const {path} = await params
  const address = imageAddress(path, new URL(request.url).searchParams, siteSettings())
  if (!address) return redirectIfMissing(request, plainResponse(404, lastWords().responses.noImage))

  const response = await fetchQueued(address, request)
  if (response?.status === 304) return image(null, 304, response)
  if (response?.ok && response.headers.get('content-type')?.startsWith('image/')) {
    return image(response.body, 200, response)
  }
  // The lake refuses impossible transforms, such as a crop outside the image.
  const isRefused =
    response && response.status >= 400 && response.status < 500 && response.status !== 429
  if (isRefused) return plainResponse(404, lastWords().responses.noImage)
  return unavailable(lastWords().responses.noImageNow)
}

/** Above this size, the first transform of an original takes seconds. */
const largePixels = 16_000_000

let queues: {small: FairQueue; large: FairQueue} | undefined

/**
 * Requests pictures through fair queues. One client does not block others, and large pictures do not block small
 * ones.
 */
async function fetchQueued(address: URL, request: Request): Promise<Response | undefined> {
  const timeoutMs = (siteSettings().limits.pictureSeconds * 1000) / 2
  queues ??= {
    small: createFairQueue({concurrency: 32, maxWaiting: 1000, timeoutMs}),
    large: createFairQueue({concurrency: 4, maxWaiting: 200, timeoutMs}),
  }
  const {small, large} = queues
  const chosen = originalPixels(address.pathname) > largePixels ? large : small
  try {
    return await chosen.run(clientOf(request.headers), () =>
      fetchAsset(address, request, {forwarded: ['accept'], limitsBody: true}),
    )
  } catch (error) {
    if (error instanceof BusyError) return undefined
    throw error
  }
}

function image(body: ReadableStream | null, status: number, source: Response): Response {
  const headers = pick(source.headers, forwardedHeaders)
  headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  // An SVG that is opened directly is a document. It must not run or load anything.
  headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return new Response(body, {status, headers})
}
