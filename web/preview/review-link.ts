import {defineQuery} from 'groq'
import {previewClient} from '../lake/client.ts'

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
