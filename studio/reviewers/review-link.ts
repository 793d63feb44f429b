import {randomForAddress, randomHex} from '../random-text.ts'

/** How long a review link can work. */
export const lifetimes = [
  {id: 'day', title: 'A day', days: 1},
  {id: 'week', title: 'A week', days: 7},
  {id: 'month', title: 'A month', days: 30},
] as const

export type Lifetime = (typeof lifetimes)[number]['id']

/** A review link as it is stored. */
export interface ReviewLink {
  _id: string
  _type: 'reviewLink'
  document: {_type: 'reference'; _ref: string; _weak: true}
  secret: string
  forWhom?: string
  createdAt: string
  expiresAt: string
  revoked: boolean
}

/** Creates a link to a document, given its published id. The link works from `now` on. */
export function newReviewLink(
  {documentId, lifetime, forWhom}: {documentId: string; lifetime: Lifetime; forWhom: string},
  now: Date,
): ReviewLink {
  const days = lifetimes.find(({id}) => id === lifetime)?.days ?? 1
  const name = forWhom.trim()
  return {
    _id: `reviewLinks.${randomHex(16)}`,
    _type: 'reviewLink',
    document: {_type: 'reference', _ref: documentId, _weak: true},
    secret: randomForAddress(32),
    ...(name && {forWhom: name}),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
    revoked: false,
  }
}

/** Returns whether a link still opens the document. */
export function works({revoked, expiresAt}: Pick<ReviewLink, 'revoked' | 'expiresAt'>, now: Date) {
  return !revoked && Date.parse(expiresAt) > now.getTime()
}

/** Returns the URL that a reviewer opens. */
export function reviewAddress(site: string, secret: string): string {
  return new URL(`/review/${secret}`, site).href
}
