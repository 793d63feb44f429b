/** Longer than the lake needs for the largest picture. */
const patience = 30_000

const conditions = ['if-none-match', 'if-modified-since']

/**
 * Asks the lake for an asset on behalf of a reader, with those of the reader's headers that matter.
 * Undefined when the lake does not answer.
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
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(patience)]),
  }).catch(() => undefined)
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
