import {createHmac, timingSafeEqual} from 'node:crypto'

/** The cookie of a reviewer. It names their review link, which is looked up in the lake at each request. */
export const reviewCookie = 'review-pass'

/** Creates a pass: the id of a review link with a signature. The site's token is the key. */
export function writeReviewPass(token: string, linkId: string): string {
  return `${linkId}~${signature(token, linkId)}`
}

/** Returns the link's id in a pass; undefined if the signature is invalid. */
export function readReviewPass(pass: string | undefined, token: string): string | undefined {
  const [linkId = '', given = ''] = (pass ?? '').split('~')
  const expected = Buffer.from(signature(token, linkId))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? linkId : undefined
}

function signature(token: string, linkId: string): string {
  return createHmac('sha256', token).update(`review by ${linkId}`).digest('base64url')
}
