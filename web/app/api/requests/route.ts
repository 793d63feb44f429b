import {getSite, getSiteIfAvailable} from '../../../content/index.ts'
import {takesRequests} from '../../../content/site.ts'
import {plainResponse} from '../../../http/plain-response.ts'
import {clientOf} from '../../../http/client-address.ts'
import {isSameSite, readForm, BodyError} from '../../../http/read-body.ts'
import {createFormState} from '../../../requests/form-state.ts'
import {countRequest} from '../../../requests/rate-limit.ts'
import {receiveRequest} from '../../../requests/receive-request.ts'
import {storeRequest} from '../../../requests/store-request.ts'
import {siteSettings} from '../../../settings.ts'
import {availableWords} from '../../../words/words.ts'

/** Receives the form at /sessions. */
export async function POST(request: Request): Promise<Response> {
  const settings = siteSettings()
  const {writeToken} = settings
  const {content} = await getSiteIfAvailable()
  const words = availableWords(content)
  if (!writeToken) return plainResponse(503, words.form.notTaken)
  if (!isSameSite(request, settings)) return plainResponse(403, words.form.otherSite)
  const form = await readForm(request, '/api/requests', settings).catch((error: unknown) => {
    if (error instanceof BodyError) return plainResponse(error.status, error.message)
    throw error
  })
  if (form instanceof Response) return form
  if (!form) return plainResponse(400, words.form.notTheForm)
  return receiveRequest(form, {
    state: createFormState(writeToken),
    words,
    async isClosed() {
      const {content: site} = await getSite()
      return !takesRequests(site)
    },
    count: () => countRequest(clientOf(request.headers), writeToken),
    store: (typed, isCrowded) => storeRequest(typed, writeToken, isCrowded),
  })
}
