import {createHash} from 'node:crypto'
import {availableWords, getSite, getSiteIfAvailable} from '../../../content/index.ts'
import {plainResponse} from '../../../http/plain-response.ts'
import {clientOf} from '../../../http/client-address.ts'
import {isSameSite, readForm, BodyError} from '../../../http/read-body.ts'
import {paceOf, formState, type RefusedRequest} from '../../../requests/form-state.ts'
import {countRequest} from '../../../requests/rate-limit.ts'
import {findErrors, readTyped, type TypedRequest} from '../../../requests/read-request.ts'
import {storeRequest} from '../../../requests/store-request.ts'
import {createUsedForms} from '../../../requests/used-forms.ts'
import type {Words} from '../../../words/words.ts'

const ownPath = '/api/requests'
const usedForms = createUsedForms()

/** Handles the form at /sessions. Redirects to a page that confirms it, or back to the form with the typed values. */
export async function POST(request: Request): Promise<Response> {
  const state = formState()
  const {content: site} = await getSiteIfAvailable()
  const words = availableWords(site)
  if (!state) return plainResponse(503, words.form.notTaken)
  if (!isSameSite(request)) return plainResponse(403, words.form.otherSite)
  const form = await readForm(request, ownPath).catch((error: unknown) => {
    if (error instanceof BodyError) return plainResponse(error.status, error.message)
    throw error
  })
  if (form instanceof Response) return form
  if (!form) return plainResponse(400, words.form.notTheForm)
  // A hidden field that only bots fill in. They get the same response as after success.
  if (form.get('website')) return redirectTo('/sessions/sent')
  const typed = readTyped(form)
  const origin = state.decryptOrigin(String(form.get('origin') ?? ''))
  const back = (refused: Pick<RefusedRequest, 'errors' | 'notice'>) =>
    redirectTo(`/sessions?form=${state.encryptRefused({typed, ...refused})}#request`)

  const errors = findErrors(typed, words)
  if (Object.keys(errors).length > 0) return back({errors})
  const notice = await findNotice(paceOf(origin), words)
  if (notice || !origin) return back({errors, notice})
  // Only a hash is kept, so that the typed text is not in memory for a day.
  const content = createHash('sha256')
    .update(origin.id + JSON.stringify(typed))
    .digest('base64')
  const earlier = usedForms.find(origin.id, content)
  if (earlier && !earlier.isSame) return back({errors, notice: words.form.sentBefore})
  // There must be no `await` between finding and using the form, or one form could send several requests.
  const stored = earlier?.stored ?? store(typed, state.secret, clientOf(request.headers))
  if (!earlier) usedForms.use(origin.id, content, stored)
  return stored.then(
    () => redirectTo('/sessions/sent'),
    (error: unknown) => {
      const {tooMany, notStored} = words.form
      return back({errors, notice: error instanceof TooMany ? tooMany : notStored})
    },
  )
}

class TooMany extends Error {}

/** Stores a request. Rejects with `TooMany` above the limits; the form can then be sent again. */
async function store(typed: TypedRequest, secret: string, client: string): Promise<void> {
  try {
    const verdict = await countRequest(client, secret)
    if (verdict === 'refused') throw new TooMany()
    await storeRequest(typed, secret, verdict === 'crowded')
  } catch (error) {
    if (!(error instanceof TooMany)) {
      console.error(`A request could not be stored. ${reason(error)}`)
    }
    throw error
  }
}

async function findNotice(pace: string, {form}: Words): Promise<string | undefined> {
  if (pace === 'quick') return form.quick
  if (pace === 'stale') return form.stale
  const {content: site} = await getSite()
  return site.settings?.callToAction?.state === 'closed' ? form.closed : undefined
}

function redirectTo(path: string): Response {
  return new Response(null, {status: 303, headers: {Location: path, 'Cache-Control': 'no-store'}})
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
