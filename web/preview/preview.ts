import {cache} from 'react'
import {cookies, draftMode} from 'next/headers'
import type {ClientPerspective} from '@sanity/client'
import {siteSettings} from '../lake/client.ts'
import {isValidPass, passCookie} from './pass.ts'
import {parsePerspective, perspectiveCookie} from './perspective.ts'
import {readReviewLink} from './review-link.ts'
import {readReviewPass, reviewCookie} from './review-pass.ts'

/** What somebody sees who may see more than what is published. */
export interface Preview {
  perspective: ClientPerspective
  /** A reviewer sees the draft of one document, by its published id; of everything else what readers see. */
  only?: string
}

/**
 * The preview that this request is a part of; undefined for readers. Next's own draft mode says no more
 * than that the page is to be made for this request alone, which is what lets its cookies be read: its own
 * never runs out. Only our passes open drafts.
 */
export const currentPreview = cache(async (): Promise<Preview | undefined> => {
  const {isEnabled} = await draftMode()
  return isEnabled ? readPreview() : undefined
})

/** The preview that a request's cookies open, for what is never kept. */
export async function readPreview(): Promise<Preview | undefined> {
  const {previewToken} = siteSettings()
  if (!previewToken) return undefined
  const jar = await cookies()
  if (isValidPass(jar.get(passCookie)?.value, previewToken, Date.now())) {
    return {perspective: parsePerspective(jar.get(perspectiveCookie)?.value)}
  }
  const linkId = readReviewPass(jar.get(reviewCookie)?.value, previewToken)
  // It may have been revoked a moment ago, and opens nothing while the lake can't say so.
  const link = linkId && (await readReviewLink(linkId).catch(() => undefined))
  return link ? {perspective: 'drafts', only: link.documentId} : undefined
}
