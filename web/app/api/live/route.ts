import {draftRelay, liveRelay} from '../../../live/index.ts'
import {currentPreview} from '../../../preview/preview.ts'

/**
 * The changes of the lake, as server-sent events for an open page: `GET /api/live?since=<when the
 * page was rendered>`; those of drafts too for a preview. A browser that reconnects says in `Last-Event-ID` where it was.
 */
export async function GET(request: Request): Promise<Response> {
  const preview = await currentPreview()
  const relay = (preview && draftRelay()) || liveRelay()
  const stream = relay.open(readSince(request))
  if (!stream) {
    return new Response('Too many pages are listening at the moment.', {
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

/** A change in the very millisecond in which the page was rendered may be missing from it. */
function readSince(request: Request): number {
  const last = request.headers.get('last-event-id')
  if (last && /^\d+$/.test(last)) return Number(last)
  const since = new URL(request.url).searchParams.get('since') ?? ''
  return /^\d+$/.test(since) ? Number(since) - 1 : 0
}
