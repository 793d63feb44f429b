import {consentText} from './consent.ts'
import {getOrigin, getSessions, getSite} from '../content/index.ts'
import {createContentClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'
import {notifyOfRequest} from './stored-signal.ts'
import type {TypedRequest} from './read-request.ts'
import {createHmac, createHash} from 'node:crypto'
import {wordsFor} from '../words/words.ts'

/** Stores a request as a private document. Resolves when it is on the lake's disk; rejects if it is not stored. */
export async function storeRequest(
  typed: TypedRequest,
  writeToken: string,
  isCrowded: boolean,
): Promise<void> {
  const [{content: site}, {content: sessions}, {content: article}] = await Promise.all([
    getSite(),
    getSessions(),
    getOrigin(typed.from),
  ])
  const words = wordsFor(site.settings?.language)
  const client = createContentClient({...siteSettings(), token: writeToken})
  await client.createIfNotExists(
    requestDocument({
      typed,
      offering: sessions.offerings.find(({slug}) => slug === typed.offering) ?? null,
      article,
      waitingList: site.settings?.callToAction?.state === 'waitingList',
      consent: consentText(sessions.requests, words),
      isCrowded,
      mails: siteSettings().mail !== undefined,
      secret: writeToken,
      at: new Date(),
      untitled: words.site.untitled,
    }),
  )
  notifyOfRequest()
}

export interface RequestContext {
  typed: TypedRequest
  offering: {_id: string; title: string | null} | null
  article: {_id: string; title: string | null} | null
  waitingList: boolean
  /** The text that the person agreed to. */
  consent: string
  /** Whether the rate limit found it crowded. */
  isCrowded: boolean
  /** Whether a notice is sent by mail. */
  mails: boolean
  /** Known only to the site. */
  secret: string
  at: Date
  /** In place of a missing title. */
  untitled: string
}

/**
 * Creates the document of a request for the Studio. Its id is private and contains nothing about the person. The same
 * request sent twice on one day has the same id.
 */
export function requestDocument(context: RequestContext) {
  const {typed, offering, article, waitingList, consent, isCrowded, mails, at, untitled} = context
  const receivedAt = at.toISOString()
  const preferredTimes = typed.preferredTimes.trim()
  return {
    _id: requestId(context),
    _type: 'request' as const,
    status: 'new',
    name: typed.name.trim(),
    reach: typed.reach.trim(),
    ...(preferredTimes && {preferredTimes}),
    ...(offering && {
      offering: weakReference(offering._id),
      offeringTitle: offering.title ?? untitled,
    }),
    ...(article && {
      article: weakReference(article._id),
      articleTitle: article.title ?? untitled,
    }),
    waitingList,
    consent: {text: consent, version: versionOf(consent), at: receivedAt},
    receivedAt,
    ...(isCrowded && {crowded: true}),
    // A crowded request sends no notice: the author has received a hundred by then.
    mail:
      mails && !isCrowded ? {state: 'waiting', attempts: 0, nextAt: receivedAt} : {state: 'none'},
  }
}

/** Returns an id for the text of a consent, which differs for each text. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function requestId({typed, secret, at}: RequestContext): string {
  const said = [typed.name, typed.reach, typed.preferredTimes, typed.offering].map((text) =>
    text.trim().toLowerCase(),
  )
  const day = at.toISOString().slice(0, 10)
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([day, ...said]))
    .digest('hex')
  return `requests.${digest.slice(0, 32)}`
}

function weakReference(id: string) {
  return {_type: 'reference' as const, _ref: id, _weak: true}
}
