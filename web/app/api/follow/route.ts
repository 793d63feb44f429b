import {getSiteIfAvailable} from '../../../content/index.ts'
import {availableWords} from '../../../words/words.ts'
import {mailboxOf, readAddress} from '../../../follow/follower.ts'
import {createFollowState, type RefusedFollow} from '../../../follow/form-state.ts'
import {notifyOfSignUp} from '../../../follow/jobs.ts'
import {confirm, end, signUp} from '../../../follow/sign-up.ts'
import {clientOf} from '../../../http/client-address.ts'
import {plainResponse} from '../../../http/plain-response.ts'
import {BodyError, isSameSite, readForm} from '../../../http/read-body.ts'
import {createContentClient} from '../../../lake/client.ts'
import {countRequest} from '../../../requests/rate-limit.ts'
import {siteSettings, canFollow} from '../../../settings.ts'

const ownPath = '/api/follow'

/** The address in `List-Unsubscribe`, opened in a browser: leads to the page with the button. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get('end') ?? ''
  return redirectTo(`/follow?end=${encodeURIComponent(token)}`)
}

/**
 * Handles the forms at /follow and at the end of articles: to sign up, to confirm, to end. With `end` in the query it
 * ends the mails at once, without a form (RFC 8058).
 */
export async function POST(request: Request): Promise<Response> {
  const site = siteSettings()
  const {content} = await getSiteIfAvailable()
  const words = availableWords(content)
  const form = await readForm(request, ownPath, site).catch((error: unknown) => {
    if (error instanceof BodyError) return plainResponse(error.status, error.message)
    throw error
  })
  if (form instanceof Response) return form
  const {writeToken} = site
  if (!writeToken) return plainResponse(503, words.follow.unavailable)
  const client = createContentClient({...site, token: writeToken})
  const oneClick = new URL(request.url).searchParams.get('end')
  if (oneClick !== null) {
    const found = await end(client, oneClick, new Date())
    const {endedTitle, goneTitle} = words.follow
    return found ? plainResponse(200, endedTitle) : plainResponse(404, goneTitle)
  }
  if (!isSameSite(request, site)) return plainResponse(403, words.form.otherSite)
  if (!form) return plainResponse(400, words.form.notTheForm)
  const read = (name: string) => String(form.get(name) ?? '')
  if (form.has('confirm')) {
    const done = await confirm(client, read('confirm'), new Date())
    return redirectTo(`/follow?state=${done ? 'confirmed' : 'gone'}`)
  }
  if (form.has('end')) {
    const done = await end(client, read('end'), new Date())
    return redirectTo(`/follow?state=${done ? 'ended' : 'gone'}`)
  }
  if (!canFollow(site)) return plainResponse(503, words.follow.unavailable)
  // A hidden field that only bots fill in. They get the same response as after success.
  if (read('website')) return redirectTo('/follow?state=sent')
  const back = (reason: RefusedFollow['reason']) => {
    const refused = {address: read('address').slice(0, 300), reason}
    return redirectTo(`/follow?form=${createFollowState(writeToken).encrypt(refused)}#follow`)
  }
  const address = readAddress(form.get('address'))
  if (!address) return back('invalid')
  try {
    const verdict = await countRequest(clientOf(request.headers), writeToken, 'follows')
    // Each sign-up sends a mail to somebody who may not have asked, so none is sent in a rush.
    if (verdict !== 'accepted') return back('tooMany')
    // One mailbox has any number of addresses with tags. The response does not reveal that the limit is reached.
    const ofMailbox = await countRequest(mailboxOf(address), writeToken, 'follow-mailboxes')
    if (ofMailbox === 'refused') return redirectTo('/follow?state=sent')
    const {language} = words
    await signUp(client, {address, language, consent: words.follow.consent, at: new Date()})
  } catch (error) {
    console.error(`A follower could not be stored. ${reasonOf(error)}`)
    return back('notStored')
  }
  notifyOfSignUp()
  return redirectTo('/follow?state=sent')
}

function redirectTo(path: string): Response {
  return new Response(null, {status: 303, headers: {Location: path, 'Cache-Control': 'no-store'}})
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
