import {getSite} from '../../../content/index.ts'
import {siteSettings} from '../../../content/client.ts'
import {plainAnswer} from '../../../plain-answer.ts'
import {paceOf, requestSeals, type RefusedRequest} from '../../../requests/form-state.ts'
import {createRateLimit} from '../../../requests/rate-limit.ts'
import {findErrors, readTyped} from '../../../requests/read-request.ts'
import {takeRequest} from '../../../requests/take-request.ts'

const largest = 20_000
const limit = createRateLimit({each: 5, all: 100, within: 10 * 60_000})

/**
 * Takes the form of /sessions. Leads on to a page that says thanks, or back to the form with everything that was
 * typed still in it.
 */
export async function POST(request: Request): Promise<Response> {
  const seals = requestSeals()
  if (!seals)
    return plainAnswer(503, 'Requests can’t be taken here: SANITY_API_WRITE_TOKEN is not set.')
  if (!isFromHere(request)) return plainAnswer(403, 'This form can only be sent from its own page.')
  if (Number(request.headers.get('content-length') ?? Infinity) > largest) {
    return plainAnswer(413, 'This is more than the form can hold.')
  }
  const form = await request.formData().catch(() => undefined)
  if (!form) return plainAnswer(400, 'This is not what the form sends.')
  // A field that nobody sees: who fills it in is told that all is well.
  if (form.get('website')) return leadTo('/sessions/sent')
  const typed = readTyped(form)
  const origin = seals.openOrigin(String(form.get('origin') ?? ''))
  const back = (refused: Pick<RefusedRequest, 'errors' | 'notice'>) =>
    leadTo(`/sessions?form=${seals.closeRefused({typed, ...refused})}#request`)

  const errors = findErrors(typed)
  if (Object.keys(errors).length > 0) return back({errors})
  const notice = await findObstacle(paceOf(origin), request)
  if (notice) return back({errors, notice})
  try {
    await takeRequest(typed, seals.secret)
  } catch (error) {
    console.error(`A request could not be stored. ${reason(error)}`)
    return back({
      errors,
      notice:
        'Your request could not be stored just now. Nothing is lost: please send it again in a minute.',
    })
  }
  return leadTo('/sessions/sent')
}

async function findObstacle(pace: string, request: Request): Promise<string | undefined> {
  if (pace === 'quick') return 'That was very quick. Please look once more, then send it.'
  if (pace === 'stale') return 'This form lay open for long. Please look once more, then send it.'
  const {content: site} = await getSite()
  if (site.settings?.callToAction?.state === 'closed') {
    return 'No new requests are taken at the moment.'
  }
  if (!limit(whoAsks(request))) {
    return 'Several requests have come from where you are. Please wait ten minutes, then send it.'
  }
  return undefined
}

/** Browsers say where a form comes from. */
function isFromHere({headers, url}: Request): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return headers.get('sec-fetch-site') !== 'cross-site'
  return (
    origin === siteSettings().siteUrl ||
    URL.parse(origin)?.host === (headers.get('host') ?? new URL(url).host)
  )
}

/** The address that asks, as the server in front says; it is only counted, and not kept. */
function whoAsks({headers}: Request): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'somebody'
}

function leadTo(path: string): Response {
  return new Response(null, {status: 303, headers: {Location: path, 'Cache-Control': 'no-store'}})
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
