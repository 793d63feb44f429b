import {createHash} from 'node:crypto'
import type {Words} from '../words/words.ts'
import {paceOf, type FormState, type RefusedRequest} from './form-state.ts'
import type {Verdict} from './rate-limit.ts'
import {findErrors, readTyped, type TypedRequest} from './read-request.ts'
import {createUsedForms} from './used-forms.ts'

/** What the form needs of the site. */
export interface RequestSite {
  state: FormState
  words: Words
  /** Returns whether no requests are taken at the moment. */
  isClosed: () => Promise<boolean>
  /** Counts a request of this client. */
  count: () => Promise<Verdict>
  store: (typed: TypedRequest, isCrowded: boolean) => Promise<void>
}

const usedForms = createUsedForms()

/** Receives the form at /sessions. Redirects to a page that confirms it, or back to the form with the typed values. */
export async function receiveRequest(form: FormData, site: RequestSite): Promise<Response> {
  const {state, words} = site
  // A hidden field that only bots fill in. They get the same response as after success.
  if (form.get('website')) return redirectTo('/sessions/sent')
  const typed = readTyped(form)
  const origin = state.decryptOrigin(String(form.get('origin') ?? ''))
  const back = (refused: Omit<RefusedRequest, 'typed'>) =>
    redirectTo(`/sessions?form=${state.encryptRefused({typed, ...refused})}#request`)

  // A form that was rendered within a day is from when requests were taken, so it is received although they are not now.
  if (!origin && (await site.isClosed())) {
    return back({errors: {}, notice: words.form.closed, isFinal: true})
  }
  const errors = findErrors(typed, words)
  if (Object.keys(errors).length > 0) return back({errors})
  const notice = findNotice(paceOf(origin), words)
  if (notice || !origin) return back({errors, notice})
  // Only a hash is kept, so that the typed text is not in memory for a day.
  const content = createHash('sha256')
    .update(origin.id + JSON.stringify(typed))
    .digest('base64')
  const earlier = usedForms.find(origin.id, content)
  if (earlier && !earlier.isSame) return back({errors, notice: words.form.sentBefore})
  // There must be no `await` between finding and using the form, or one form could send several requests.
  const stored = earlier?.stored ?? store(typed, site)
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
async function store(typed: TypedRequest, site: RequestSite): Promise<void> {
  try {
    const verdict = await site.count()
    if (verdict === 'refused') throw new TooMany()
    await site.store(typed, verdict === 'crowded')
  } catch (error) {
    if (!(error instanceof TooMany)) {
      console.error(`A request could not be stored. ${reason(error)}`)
    }
    throw error
  }
}

function findNotice(pace: ReturnType<typeof paceOf>, {form}: Words): string | undefined {
  if (pace === 'quick') return form.quick
  return pace === 'stale' ? form.stale : undefined
}

function redirectTo(path: string): Response {
  return new Response(null, {status: 303, headers: {Location: path, 'Cache-Control': 'no-store'}})
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
