import {getOrigin, getSessions, getSite} from '../content/index.ts'
import {createContentClient, siteSettings} from '../lake/client.ts'
import {consentText} from './consent.ts'
import {sendsNotices, notifyOfRequest} from './index.ts'
import type {TypedRequest} from './read-request.ts'
import {requestDocument} from './request-document.ts'

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
  const client = createContentClient({...siteSettings(), token: writeToken})
  await client.createIfNotExists(
    requestDocument({
      typed,
      offering: sessions.offerings.find(({slug}) => slug === typed.offering) ?? null,
      article,
      waitingList: site.settings?.callToAction?.state === 'waitingList',
      consent: consentText(sessions.requests),
      isCrowded,
      mails: sendsNotices(),
      secret: writeToken,
      at: new Date(),
    }),
  )
  notifyOfRequest()
}
