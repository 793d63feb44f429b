import {createHmac, timingSafeEqual} from 'node:crypto'

/** The cookie of a reviewer: which link they came by. What it opens is asked of the lake each time. */
export const reviewCookie = 'review-pass'

/** The id of the link, with a seal that takes the site's token, so that nobody can make one up. */
export function writeReviewPass(token: string, linkId: string): string {
  return `${linkId}~${seal(token, linkId)}`
}

/** The id of the link that a pass names; undefined for one that this site has not written. */
export function readReviewPass(pass: string | undefined, token: string): string | undefined {
  const [linkId = '', given = ''] = (pass ?? '').split('~')
  const right = Buffer.from(seal(token, linkId))
  const shown = Buffer.from(given)
  return shown.length === right.length && timingSafeEqual(shown, right) ? linkId : undefined
}

function seal(token: string, linkId: string): string {
  return createHmac('sha256', token).update(`review by ${linkId}`).digest('base64url')
}
