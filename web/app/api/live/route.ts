import {siteSettings} from '../../../settings.ts'
import {clientOf} from '../../../http/client-address.ts'
import {draftRelay, liveRelay} from '../../../freshness/live.ts'
import {readPreview} from '../../../preview/preview.ts'

/**
 * Sends the lake's changes to an open page as server-sent events: `GET /api/live?age=<milliseconds since the page was
 * requested>`. A preview also receives changes of drafts. A browser that reconnects sends its position in
 * `Last-Event-ID`.
 */
export async function GET(request: Request): Promise<Response> {
  // Read first, because Next would render a route that does not depend on the request at build time.
  const since = readSince(request)
  // Without live events, status 204 makes the browser stop reconnecting.
  if (siteSettings().freshness === 'calls') return new Response(null, {status: 204})
  const preview = await readPreview()
  const relay = (preview && draftRelay()) || liveRelay()
  const stream = relay.open(since, clientOf(request.headers))
  if (!stream) {
    return new Response('Too many pages are open at the moment. This one does not renew itself.', {
      status: 503,
      headers: {'Retry-After': '30'},
    })
  }
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Prevents caches, compressors and proxies from buffering the stream.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/**
 * Milliseconds that are added to the page's age, because this request may have taken longer than the one for
 * the page.
 */
const margin = 5000

function readSince(request: Request): number {
  const last = request.headers.get('last-event-id')
  if (last && /^\d+$/.test(last)) return Number(last)
  const age = new URL(request.url).searchParams.get('age') ?? ''
  return /^\d{1,12}$/.test(age) ? Date.now() - Number(age) - margin : 0
}
