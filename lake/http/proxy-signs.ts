/** What a request says about the way that it came. */
export interface Way {
  headers: Headers
  /** `1.0` or `1.1`; undefined within this process. */
  httpVersion?: string | undefined
}

/** Headers that proxies, tunnels and hosting services add, and that no browser sends. */
const addedHeaders =
  /^(forwarded|via|cdn-loop|fastly-.+|fly-.+|cf-.+|true-client-ip|x-(forwarded|original|envoy|arr|azure|appengine|amzn|amz-cf|cloud-trace|client|cluster-client|real|remote|proxy|proxyuser|nginx)(-.+)?|.+-(client|real|remote)-ip)$/

/** What a page of any other site, of the same site or of the same origin is marked as. */
const sites = ['same-origin', 'same-site', 'cross-site']

/**
 * Returns the sign that a request of a page of this machine came through a proxy, or from a program that
 * only claims the page's origin; undefined if there is none. Browsers send `Sec-Fetch-Site` with every
 * request to `localhost`, speak HTTP/1.1, and name `localhost` in `Host`. Proxies that pass on requests
 * without a further setting speak HTTP/1.0, or put the address that they connect to in `Host`.
 */
export function signOfProxy({headers, httpVersion}: Way): string | undefined {
  const added = [...headers.keys()].find((name) => addedHeaders.test(name))
  if (added !== undefined) return `the header "${added}"`
  if (httpVersion !== undefined && httpVersion !== '1.1') return `HTTP/${httpVersion}`
  const host = headers.get('host') ?? ''
  if (/^[\d.]+(:\d+)?$|^\[/.test(host)) return `the host "${host}" in place of localhost`
  const site = headers.get('sec-fetch-site')
  if (site !== null) return sites.includes(site) ? undefined : `"Sec-Fetch-Site: ${site}"`
  // Chromium sends no `Sec-Fetch-Site` to open a WebSocket. The Studio opens its own below `localhost`.
  const isSocket = headers.has('sec-websocket-key') && /^[\w-]+\.localhost(:\d+)?$/i.test(host)
  return isSocket ? undefined : 'an "Origin" without "Sec-Fetch-Site"'
}
