import {cache} from 'react'
import {cookies, draftMode} from 'next/headers'
import type {ClientPerspective} from '@sanity/client'
import {siteSettings} from '../lake/client.ts'
import {isValidPass, passCookie, readReviewPass, reviewCookie} from './pass.ts'
import {parsePerspective, perspectiveCookie} from './perspective.ts'
import {readReviewLink} from './review-link.ts'

/** What an editor or reviewer may see beyond published content. */
export interface Preview {
  perspective: ClientPerspective
  /** For a reviewer: the published id of the one document whose draft is visible. */
  only?: string
}

/**
 * Returns the preview of this request; undefined for readers. Next's draft mode only means that the page is rendered
 * for this request alone, which allows reading cookies. It never expires, so only our own passes give access to
 * drafts.
 */
export const currentPreview = cache(async (): Promise<Preview | undefined> => {
  const {isEnabled} = await draftMode()
  return isEnabled ? readPreview() : undefined
})

/** Returns the preview that the request's cookies give access to, for code that is never cached. */
export async function readPreview(): Promise<Preview | undefined> {
  const {previewToken} = siteSettings()
  if (!previewToken) return undefined
  const jar = await cookies()
  if (isValidPass(jar.get(passCookie)?.value, previewToken, Date.now())) {
    return {perspective: parsePerspective(jar.get(perspectiveCookie)?.value)}
  }
  const linkId = readReviewPass(jar.get(reviewCookie)?.value, previewToken)
  // The link may have been revoked. While the lake is unreachable, it gives no access.
  const link = linkId && (await readReviewLink(linkId).catch(() => undefined))
  return link ? {perspective: 'drafts', only: link.documentId} : undefined
}
