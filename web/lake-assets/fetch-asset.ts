import {siteSettings} from '../content/client.ts'

const conditions = ['if-none-match', 'if-modified-since']

/**
 * Requests an asset from the lake on behalf of a reader, with those of the reader's headers that matter.
 * Undefined if the lake does not respond in time.
 */
export function fetchAsset(
  address: URL,
  request: Request,
  asked: string[],
): Promise<Response | undefined> {
  return fetch(address, {
    headers: pick(request.headers, [...asked, ...conditions]),
    // Next would keep an answer that has no end.
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.any([
      request.signal,
      AbortSignal.timeout(siteSettings().limits.pictureSeconds * 1000),
    ]),
  }).catch(() => undefined)
}

/** Says that an asset cannot be sent just now, and when to try again. */
export function unavailable(sentence: string): Response {
  const response = plain(503, sentence)
  response.headers.set('Retry-After', '10')
  return response
}

/** A sentence instead of an asset. */
export function plain(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store'},
  })
}

/** Only the headers with these names. */
export function pick(headers: Headers, names: string[]): Headers {
  return new Headers(
    names.flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}
