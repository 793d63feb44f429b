/** The properties of a request that can reveal a proxy. */
export interface Hop {
  headers: Headers
  /** `1.0` or `1.1`; undefined within this process. */
  httpVersion?: string | undefined
}

/**
 * Headers that browsers and Sanity's client send. Proxies, tunnels and hosting services add others, of which there is no
 * complete list.
 */
const browserHeaders = new RegExp(
  `^(?:${[
    'accept(?:-charset|-encoding|-language)?',
    'access-control-request-(?:headers|method|private-network)',
    'authorization|cache-control|connection|content-(?:encoding|language|length|type)|cookie|dnt|host',
    'device-memory|downlink|dpr|ect|rtt|save-data|viewport-width|width',
    'if-(?:match|modified-since|none-match|range|unmodified-since)',
    'keep-alive|last-event-id|origin|pragma|priority|purpose|range|referer',
    'sec-.+|service-worker|te|upgrade|upgrade-insecure-requests|user-agent|x-requested-with',
    'x-lake-explain|x-sanity-.+',
  ].join('|')})$`,
)

/** Values of `Sec-Fetch-Site` in requests of pages. */
const sites = ['same-origin', 'same-site', 'cross-site']

/**
 * Returns a sign that a request came through a proxy, or from a program that only claims the page's origin;
 * undefined if there is none. Browsers send `Sec-Fetch-Site` with every request to `localhost`, use HTTP/1.1,
 * and send `localhost` in `Host`. Proxies with default settings use HTTP/1.0, or put the address of their
 * upstream in `Host`.
 */
export function signOfProxy({headers, httpVersion}: Hop): string | undefined {
  const added = [...headers.keys()].find((name) => !browserHeaders.test(name))
  if (added !== undefined) return `the header "${added}"`
  if (httpVersion !== undefined && httpVersion !== '1.1') return `HTTP/${httpVersion}`
  const host = headers.get('host') ?? ''
  if (/^[\d.]+(:\d+)?$|^\[/.test(host)) return `the host "${host}" in place of localhost`
  const site = headers.get('sec-fetch-site')
  if (site !== null) return sites.includes(site) ? undefined : `"Sec-Fetch-Site: ${site}"`
  // Chromium omits `Sec-Fetch-Site` when it opens a WebSocket. The Studio opens its socket at a subdomain of
  // `localhost`.
  const isSocket = headers.has('sec-websocket-key') && /^[\w-]+\.localhost(:\d+)?$/i.test(host)
  return isSocket ? undefined : 'an "Origin" without "Sec-Fetch-Site"'
}
