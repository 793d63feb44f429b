import {redirectIfMissing} from '../../../http/stored-redirect.ts'
import {plainResponse, unavailable} from '../../../http/plain-response.ts'
import {siteSettings} from '../../../settings.ts'
import {fileAddress} from '../../../assets/file-address.ts'
import {fetchAsset, pick} from '../../../assets/fetch-asset.ts'
import {lastWords} from '../../../words/words.ts'

const forwardedHeaders = [
  'content-type',
  'content-length',
  'content-range',
  'accept-ranges',
  'etag',
  'last-modified',
]

/**
 * Sends a file of our own dataset from the lake, so that readers contact only this site. It is always sent as an
 * attachment, so that its content never runs as a page of this site.
 */
export async function GET(
  request: Request,
  {params}: {params: Promise<{path: string[]}>},
): Promise<Response> {
  const {path} = await params
  const file = fileAddress(path, siteSettings())
  if (!file) return redirectIfMissing(request, plainResponse(404, lastWords().responses.noFile))

  const response = await fetchAsset(file.address, request, {
    forwarded: ['range', 'if-range'],
    limitsBody: false,
  })
  if (response?.status === 404) return plainResponse(404, lastWords().responses.noFile)
  if (!response || ![200, 206, 304, 416].includes(response.status)) {
    return unavailable(lastWords().responses.noFileNow)
  }
  const headers = pick(response.headers, forwardedHeaders)
  headers.set('Content-Disposition', attachment(file.name))
  headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('X-Robots-Tag', 'noindex')
  const body = response.status === 304 ? null : response.body
  return new Response(body, {status: response.status, headers})
}

/** Returns the Content-Disposition header, with the name in Unicode and in ASCII for older browsers. */
function attachment(name: string): string {
  const plainName = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`
}
