import {getOrigin, getSessions, getSite} from '../content/index.ts'
import {createContentClient, siteSettings} from '../lake/client.ts'
import {consentWords} from './consent.ts'
import {mailsRequests, tellOfRequest} from './index.ts'
import type {TypedRequest} from './read-request.ts'
import {requestDocument} from './request-document.ts'

/**
 * Stores a request, privately, in the lake. Resolves when it is on disk there; rejects when it could not be
 * stored, and then nobody has it but the person who typed it.
 */
export async function takeRequest(
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
      consent: consentWords(sessions.requests),
      isCrowded,
      mails: mailsRequests(),
      secret: writeToken,
      at: new Date(),
    }),
  )
  tellOfRequest()
}
