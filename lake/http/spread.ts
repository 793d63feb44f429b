import type {Tickets} from '../access/tickets.ts'
import type {Viewer} from '../viewer.ts'

const ticketParameter = '__ticket'

/** A stream that a browser asked for. */
interface Stream {
  url: URL
  /** The lake's own name in its address. */
  base: string
  project: string
  viewer: Viewer
  /** The page's, when it is a listed one. */
  origin: string | null
}

/**
 * Browsers open at most six connections to a host name over HTTP/1.1, for all tabs together, and a
 * Studio tab alone holds more event streams than that: then no edit leaves the browser any more. So
 * a browser that asks for a stream is sent on to a name of its own, `l<number>.<project>.localhost`,
 * which is the same lake. After such a hop the page's origin reads "null" and `Authorization` is
 * gone; a one-time ticket in the address stands for both. No cookies take part. What comes by TLS
 * comes through a proxy, and those speak HTTP/2 with browsers, which has no such bound.
 */
export function createSpread(tickets: Tickets): (stream: Stream) => Response {
  let last = 0
  return ({url, base, project, viewer, origin}) => {
    last = (last % 9999) + 1
    const target = new URL(url)
    target.hostname = `l${last}.${project}.${base}`
    target.searchParams.set(
      ticketParameter,
      tickets.issue({viewer, origin, pathname: url.pathname}),
    )
    return new Response(null, {
      status: 307,
      headers: {location: target.href, 'cache-control': 'no-store'},
    })
  }
}

export function ticketOf(url: URL): string | null {
  return url.searchParams.get(ticketParameter)
}

/** Browsers say where a page comes from; `fetch` in Node does not, and has no limit to work around. */
export function isBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site')
}
