import {cache} from 'react'
import {cookies, draftMode} from 'next/headers'
import type {ClientPerspective} from '@sanity/client'
import {previewClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'
import {
  isValidPass,
  passCookie,
  readReviewPass,
  reviewCookie,
  parsePerspective,
  perspectiveCookie,
} from './cookies.ts'
import {defineQuery} from 'groq'

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

/** A link that gives access to one draft without an account, until it expires or is revoked. */
export interface ReviewLink {
  id: string
  /** The id of the one document, without `drafts.`. */
  documentId: string
  expiresAt: Date
}

export const workingLinkQuery = defineQuery(`
  *[
    _type == "reviewLink" && (_id == $id || secret == $secret)
    && revoked != true && dateTime(expiresAt) > dateTime(now())
  ][0] {_id, "documentId": document._ref, expiresAt}
`)

/** Finds a valid link by the secret in its address. Rejects if the lake is unreachable. */
export async function findReviewLink(secret: string): Promise<ReviewLink | undefined> {
  return secret.length >= 32 ? fetchLink({id: '', secret}) : undefined
}

/** Finds the link in a pass if it is still valid. Rejects if the lake is unreachable. */
export async function readReviewLink(id: string): Promise<ReviewLink | undefined> {
  return fetchLink({id, secret: ''})
}

async function fetchLink(params: {id: string; secret: string}): Promise<ReviewLink | undefined> {
  const link = await previewClient()?.fetch(workingLinkQuery, params, {
    // Review links have private ids and no drafts.
    perspective: 'published',
    stega: false,
  })
  if (!link?.documentId || !link.expiresAt) return undefined
  return {id: link._id, documentId: link.documentId, expiresAt: new Date(link.expiresAt)}
}
