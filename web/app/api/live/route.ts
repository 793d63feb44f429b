import {siteSettings} from '../../../lake/client.ts'
import {clientOf} from '../../../http/client-address.ts'
import {draftRelay, liveRelay} from '../../../freshness/live.ts'
import {readPreview} from '../../../preview/preview.ts'

/**
 * The changes of the lake, as server-sent events for an open page: `GET /api/live?age=<milliseconds
 * since the page was asked for>`; those of drafts too for a preview. A browser that reconnects says in
 * `Last-Event-ID` where it was.
 */
export async function GET(request: Request): Promise<Response> {
  // Read first: what depends on nothing of the request would be answered once, by the build.
  const since = readSince(request)
  // Nothing listens to the lake here; the answer tells a browser not to try again.
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
      // Not to be held back by a cache, a compressor or a proxy that collects.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** How much longer this question may have taken on its way than the one for the page. */
const margin = 5000

function readSince(request: Request): number {
  const last = request.headers.get('last-event-id')
  if (last && /^\d+$/.test(last)) return Number(last)
  const age = new URL(request.url).searchParams.get('age') ?? ''
  return /^\d{1,12}$/.test(age) ? Date.now() - Number(age) - margin : 0
}
