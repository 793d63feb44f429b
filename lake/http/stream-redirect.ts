import type {Tickets} from '../access/tickets.ts'
import type {Viewer} from '../viewer.ts'
import type {Host} from './host.ts'

const ticketParameter = '__ticket'

/** Milliseconds after which an unfollowed redirect is taken as unreachable for browsers. */
const followTimeout = 1000

/** The request of a browser for a stream. */
interface Stream {
  url: URL
  host: Host
  project: string
  viewer: Viewer
  /** The origin of the page if it is listed. */
  origin: string | null
}

export interface StreamRedirects {
  /** Redirects a stream to its own host name; undefined if browsers cannot reach such names. */
  redirect: (stream: Stream) => Response | undefined
  /** Records that a browser has followed a redirect. */
  arrived: (host: Host, viewer: Viewer) => void
}

/** Whether browsers reach the subdomains of one of the lake's names. */
interface Reach {
  firstRedirect: number
  state: 'unknown' | 'reached' | 'unreachable'
}

/**
 * Redirects each event stream of a browser to its own host name, `l<number>-<project>.localhost`, on the same
 * lake. Over HTTP/1.1 browsers open at most six connections per host name for all tabs together. One Studio
 * tab opens more streams, which would block its writes. After the redirect `Origin` is "null" and
 * `Authorization` is missing, so a one-time ticket in the URL replaces both. No cookies are used.
 *
 * Streams are also redirected behind TLS, since the lake cannot know whether its proxy uses HTTP/2. The name
 * has one label before the listed one, like `<project>.<name>`, so one wildcard covers both. If DNS or the
 * certificate do not cover it, the first redirect is not followed, and later streams are not redirected
 * (`docs/decisions/event-streams-without-http2.md`).
 */
export function createStreamRedirects(
  tickets: Tickets,
  warn: (text: string) => void,
  now: () => number,
): StreamRedirects {
  const reaches = new Map<string, Reach>()
  let last = 0

  function isReachable({base, publicOrigin}: Host, viewer: Viewer): boolean {
    // Browsers resolve every subdomain of localhost themselves.
    if (publicOrigin === undefined) return true
    // Anonymous requests do not change the state, because they could claim anything.
    if (viewer.kind === 'anonymous') return reaches.get(base)?.state !== 'unreachable'
    const reach = reaches.get(base) ?? {firstRedirect: now(), state: 'unknown'}
    reaches.set(base, reach)
    if (reach.state === 'unknown' && now() - reach.firstRedirect >= followTimeout) {
      reach.state = 'unreachable'
      warn(
        `No browser reached a name below ${publicOrigin} for an event stream, so streams stay at the name of the project. If the proxy does not use HTTP/2 with browsers, the Studio runs out of connections: let DNS and certificate cover *.${base}, or enable HTTP/2, and restart the lake.`,
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

/** Redirects no stream: for names below which no other name leads to the lake. */
export const noStreamRedirects: StreamRedirects = {redirect: () => undefined, arrived() {}}

export function ticketOf(url: URL): string | null {
  return url.searchParams.get(ticketParameter)
}

/**
 * Returns whether a browser sent the request. `fetch` in Node has no connection limit and sends neither
 * header.
 */
export function isBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site')
}
