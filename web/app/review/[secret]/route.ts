import {cookies} from 'next/headers'
import {redirect} from 'next/navigation'
import {previewClient} from '../../../lake/client.ts'
import {siteSettings} from '../../../settings.ts'
import {findAddress} from '../../../content/resolve-path.ts'
import {beginPreview} from '../../../preview/begin-preview.ts'
import {findReviewLink} from '../../../preview/preview.ts'
import {passCookie, reviewCookie, writeReviewPass} from '../../../preview/cookies.ts'
import {href} from '../../../shared/href.ts'
import {plainResponse} from '../../../http/plain-response.ts'
import {getSiteIfAvailable} from '../../../content/index.ts'
import {availableWords} from '../../../words/words.ts'

/** Handles a review link. Redirects to the document's page, whose draft the reviewer can see until the link expires. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{secret: string}>},
): Promise<Response> {
  const {previewToken} = siteSettings()
  if (!previewClient() || !previewToken) {
    return plainResponse(
      503,
      'Drafts can be shown where SANITY_API_READ_TOKEN is set. See .env.example.',
    )
  }
  const {secret} = await params
  const {preview, responses} = availableWords((await getSiteIfAvailable()).content)
  const found = await findShared(secret).catch(() => 'unreachable' as const)
  if (found === 'unreachable') return plainResponse(503, responses.notNow)
  if (!found) {
    return plainResponse(410, preview.expired)
  }
  const {link, page} = found
  if (!page) {
    return plainResponse(409, preview.noAddress)
  }
  // An editor's preview, which shows more, is not replaced.
  if (!(await cookies()).has(passCookie)) {
    const seconds = Math.max(1, Math.floor((link.expiresAt.getTime() - Date.now()) / 1000))
    await beginPreview(seconds, [
      {name: reviewCookie, value: writeReviewPass(previewToken, link.id)},
    ])
  }
  redirect(page)
}

async function findShared(secret: string) {
  const link = await findReviewLink(secret)
  if (!link) return undefined
  const address = await findAddress(link.documentId)
  return {link, page: address && href(address)}
}
