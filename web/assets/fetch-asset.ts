import {siteSettings} from '../settings.ts'

const conditions = ['if-none-match', 'if-modified-since']

export interface FetchAssetOptions {
  /** The names of the reader's headers that are sent besides the conditional ones. */
  forwarded: string[]
  /** Whether the time limit includes the body. A reader takes a long time to listen to a recording. */
  limitsBody: boolean
}

/**
 * Requests an asset from the lake for a reader, with the reader's conditional headers. Undefined if the lake does not
 * respond in time.
 */
export async function fetchAsset(
  address: URL,
  request: Request,
  {forwarded, limitsBody}: FetchAssetOptions,
): Promise<Response | undefined> {
  const late = new AbortController()
  const timer = setTimeout(
    () => late.abort(new Error('it took too long')),
    siteSettings().limits.pictureSeconds * 1000,
  )
  const signal = AbortSignal.any([request.signal, late.signal])
  const send = () =>
    fetch(address, {
      headers: pick(request.headers, [...forwarded, ...conditions]),
      // Next would otherwise try to cache a response that does not end.
      cache: 'no-store',
      redirect: 'error',
      signal,
    })
  try {
    // The lake may close an idle connection just when it is used again. RFC 9112 (9.3.1) lets a client retry a GET
    // then.
    return await send().catch((error: unknown) => (signal.aborted ? Promise.reject(error) : send()))
  } catch (error) {
    if (!request.signal.aborted) logFailure(error)
    return undefined
  } finally {
    if (limitsBody) timer.unref()
    else clearTimeout(timer)
  }
}

let lastLogged = -Infinity

/** Logs a failure at most once a minute, because each page requests many pictures. */
function logFailure(error: unknown): void {
  const now = performance.now()
  if (now - lastLogged < 60_000) return
  lastLogged = now
  const {cause = error} = error instanceof Error ? error : {}
  const reason = cause instanceof Error ? cause.message : String(cause)
  console.error(`The lake did not respond to a request for a picture or file: ${reason}`)
}

/** Returns the headers with these names. */
export function pick(headers: Headers, names: string[]): Headers {
  return new Headers(
    names.flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}
