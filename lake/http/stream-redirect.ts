import type {Tickets} from '../access/tickets.ts'
import type {Viewer} from '../viewer.ts'
import type {Host} from './host.ts'

const ticketParameter = '__ticket'

/** Milliseconds after which a redirect that no browser followed counts as one that none can follow. */
const followTimeout = 1000

/** A stream that a browser asked for. */
interface Stream {
  url: URL
  host: Host
  project: string
  viewer: Viewer
  /** The page's, when it is a listed one. */
  origin: string | null
}

export interface StreamRedirects {
  /** Redirects a stream to a host name of its own; undefined if browsers cannot reach such names. */
  redirect: (stream: Stream) => Response | undefined
  /** Notes that a browser followed a redirect to a name below the lake's own. */
  arrived: (host: Host, viewer: Viewer) => void
}

/** What is known of the names below one of the lake's own: whether a redirect was followed. */
interface Reach {
  firstRedirect: number
  state: 'unknown' | 'reached' | 'unreachable'
}

/**
 * Browsers open at most six connections to a host name over HTTP/1.1, for all tabs together, and a
 * Studio tab alone holds more event streams than that: then no edit leaves the browser any more. So
 * a browser that asks for a stream is sent on to a name of its own, `l<number>-<project>.localhost`,
 * which is the same lake. After such a hop the page's origin reads "null" and `Authorization` is
 * gone; a one-time ticket in the address stands for both. No cookies take part.
 *
 * Behind TLS as well: the lake cannot know whether its proxy speaks HTTP/2 with browsers. The name has one
 * label before the listed one, as `<project>.<name>` has, so that one wildcard covers both. Where the DNS or
 * the certificate covers no further names, the first redirect is not followed, and streams are then
 * answered where they are asked for. `docs/decisions/event-streams-without-http2.md` has the reasons.
 */
export function createStreamRedirects(
  tickets: Tickets,
  warn: (text: string) => void,
  now: () => number,
): StreamRedirects {
  const reaches = new Map<string, Reach>()
  let last = 0

  function isReachable({base, publicOrigin}: Host, viewer: Viewer): boolean {
    // Browsers resolve every name below localhost themselves.
    if (publicOrigin === undefined) return true
    // Strangers decide nothing for the others: they could claim either.
    if (viewer.kind === 'anonymous') return reaches.get(base)?.state !== 'unreachable'
    const reach = reaches.get(base) ?? {firstRedirect: now(), state: 'unknown'}
    reaches.set(base, reach)
    if (reach.state === 'unknown' && now() - reach.firstRedirect >= followTimeout) {
      reach.state = 'unreachable'
      warn(
        `No browser reached a name below ${publicOrigin} for an event stream, so streams stay at the name of the project. If the proxy does not speak HTTP/2 with browsers, the Studio runs out of connections: let DNS and certificate cover *.${base}, or switch HTTP/2 on, and start the lake again.`,
      )
    }
    return reach.state !== 'unreachable'
  }

  return {
    redirect({url, host, project, viewer, origin}) {
      if (!isReachable(host, viewer)) return undefined
      last = (last % 9999) + 1
      const target = new URL(url)
      if (host.publicOrigin !== undefined) {
        const {protocol, port} = new URL(host.publicOrigin)
        target.protocol = protocol
        target.port = port
      }
      target.hostname = `l${last}-${project}.${host.base}`
      target.searchParams.set(
        ticketParameter,
        tickets.issue({viewer, origin, pathname: url.pathname}),
      )
      return new Response(null, {
        status: 307,
        headers: {location: target.href, 'cache-control': 'no-store'},
      })
    },
    arrived({base}, {kind}) {
      const reach = reaches.get(base)
      if (reach && kind === 'user') reach.state = 'reached'
    },
  }
}

export function ticketOf(url: URL): string | null {
  return url.searchParams.get(ticketParameter)
}

/** Browsers say where a page comes from; `fetch` in Node does not, and has no limit to work around. */
export function isBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site')
}
