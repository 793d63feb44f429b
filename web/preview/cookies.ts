import {isSigned, sign} from '../../common/signature.ts'
import type {ClientPerspective} from '@sanity/client'

// The site's token is the key of all passes, so a new token invalidates them.

/** The cookie that gives access to drafts. */
export const passCookie = 'preview-pass'

/** How long a preview is valid before the Studio has to start a new one: a long working day. */
export const passSeconds = 12 * 60 * 60

/** Creates a pass to all drafts: an expiry time with a signature. */
export function writePass(token: string, now: number): string {
  const until = String(now + passSeconds * 1000)
  return `${until}.${sign(`preview until ${until}`, token)}`
}

export function isValidPass(pass: string | undefined, token: string, now: number): boolean {
  const [until = '', signature = ''] = (pass ?? '').split('.')
  return isSigned(`preview until ${until}`, signature, token) && Number(until) > now
}

/** The cookie of a reviewer. It names their review link, which is looked up in the lake at each request. */
export const reviewCookie = 'review-pass'

/** Creates a reviewer's pass: the id of a review link with a signature. */
export function writeReviewPass(token: string, linkId: string): string {
  return `${linkId}~${sign(`review by ${linkId}`, token)}`
}

/** Returns the link's id in a pass; undefined if the signature is invalid. */
export function readReviewPass(pass: string | undefined, token: string): string | undefined {
  const [linkId = '', signature = ''] = (pass ?? '').split('~')
  return isSigned(`review by ${linkId}`, signature, token) ? linkId : undefined
}

/** The cookie with the editor's perspective. It has the Studio's name, as in next-sanity. */
export const perspectiveCookie = 'sanity-preview-perspective'

/** The perspective until the editor chooses another. */
const defaultPerspective: ClientPerspective = 'drafts'

/** `published`, `drafts`, or a stack of release names with the topmost first. */
const name = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/

/** Parses the cookie's value. An invalid one becomes `drafts`. */
export function parsePerspective(text: string | undefined): ClientPerspective {
  const names = (text ?? '').split(',')
  if (!names.every((part) => name.test(part)) || names.includes('raw')) return defaultPerspective
  const [first = '', ...rest] = names
  if (rest.length === 0 && (first === 'drafts' || first === 'published')) return first
  return names
}

export function formatPerspective(perspective: ClientPerspective): string {
  return Array.isArray(perspective) ? perspective.join(',') : perspective
}

/**
 * Next's draft-mode cookie. A request with it bypasses every cache. Which drafts it may see depends on our own pass.
 */
export const draftModeCookie = '__prerender_bypass'
