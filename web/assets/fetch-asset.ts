import {siteSettings} from '../lake/client.ts'

const conditions = ['if-none-match', 'if-modified-since']

/**
 * Requests an asset from the lake on behalf of a reader, with those of the reader's headers that matter.
 * Undefined if the lake does not respond in time.
 */
export async function fetchAsset(
  address: URL,
  request: Request,
  asked: string[],
): Promise<Response | undefined> {
  const signal = AbortSignal.any([
    request.signal,
    AbortSignal.timeout(siteSettings().limits.pictureSeconds * 1000),
  ])
  const send = () =>
    fetch(address, {
      headers: pick(request.headers, [...asked, ...conditions]),
      // Next would keep an answer that has no end.
      cache: 'no-store',
      redirect: 'error',
      signal,
    })
  try {
    // The lake closes idle connections, also just when one is used again. RFC 9112 (9.3.1) lets a client repeat a
    // GET then.
    return await send().catch((error: unknown) => (signal.aborted ? Promise.reject(error) : send()))
  } catch (error) {
    if (!request.signal.aborted) logNoAnswer(error)
    return undefined
  }
}

let lastLogged = -Infinity

/** Logs why the lake gave no answer, at most once a minute: each reader of a page asks for all its pictures. */
function logNoAnswer(error: unknown): void {
  const now = performance.now()
  if (now - lastLogged < 60_000) return
  lastLogged = now
  const {cause = error} = error instanceof Error ? error : {}
  const reason = cause instanceof Error ? cause.message : String(cause)
  console.error(`The lake sent no answer to a request for a picture or file: ${reason}`)
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
