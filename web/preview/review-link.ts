import {defineQuery} from 'groq'
import {previewClient} from '../lake/client.ts'

/** A link with which somebody without an account reads one draft, while it has not run out or been revoked. */
export interface ReviewLink {
  id: string
  /** The id of the one document, without `drafts.`. */
  documentId: string
  expiresAt: Date
}

const workingLinkQuery = defineQuery(`
  *[
    _type == "reviewLink" && (_id == $id || secret == $secret)
    && revoked != true && dateTime(expiresAt) > dateTime(now())
  ][0] {_id, "documentId": document._ref, expiresAt}
`)

/** The link of an address. Undefined when there is none such, or no longer. Rejects when the lake does not answer. */
export async function findReviewLink(secret: string): Promise<ReviewLink | undefined> {
  return secret.length >= 32 ? ask({id: '', secret}) : undefined
}

/** The link that a pass names, if it still works. Rejects when the lake does not answer. */
export async function readReviewLink(id: string): Promise<ReviewLink | undefined> {
  return ask({id, secret: ''})
}

async function ask(params: {id: string; secret: string}): Promise<ReviewLink | undefined> {
  const link = await previewClient()?.fetch(workingLinkQuery, params, {
    // Such links have private ids, and are never drafts.
    perspective: 'published',
    stega: false,
  })
  if (!link?.documentId || !link.expiresAt) return undefined
  return {id: link._id, documentId: link.documentId, expiresAt: new Date(link.expiresAt)}
}
