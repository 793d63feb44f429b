import {setTimeout as sleep} from 'node:timers/promises'

/** Statuses after which the same request may succeed later. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504])
/** Codes of a network where waiting does not help. */
const lasting = new Set([
  'ENOTFOUND',
  'ECONNREFUSED',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

export interface PatientOptions {
  /** How often a request is sent. Default: 8, which is about a minute. */
  attempts?: number
  wait?: (ms: number) => Promise<unknown>
  /** Called before each further attempt. */
  onRetry?: (why: string, ms: number) => void
}

/**
 * Creates a fetch that repeats a request while the service limits or refuses it for the moment, or the connection
 * ends. It waits as long as `Retry-After` says, otherwise twice as long each time. It reads the whole body, so that
 * one that is cut is repeated too. Use it only for requests that may be processed twice.
 */
export function createPatientFetch({
  attempts = 8,
  wait = sleep,
  onRetry = () => {},
}: PatientOptions = {}): (input: string, init?: RequestInit) => Promise<Response> {
  return async (input, init = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= attempts
      try {
        const response = await fetch(input, {...init, redirect: 'manual'})
        if (!passing.has(response.status) || isLast) return await whole(response)
        const ms = retryAfter(response) ?? backoff(attempt)
        await response.body?.cancel()
        onRetry(`status ${response.status}`, ms)
        await wait(ms)
      } catch (error) {
        if (isLast || init.signal?.aborted || lasting.has(codeOf(error))) throw error
        onRetry(codeOf(error) || 'the connection ended', backoff(attempt))
        await wait(backoff(attempt))
      }
    }
  }
}

/** Returns the code of a failed connection: `ENOTFOUND`. '' if there is none. */
export function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return ''
}

async function whole(response: Response): Promise<Response> {
  const {status, statusText} = response
  const headers = new Headers(response.headers)
  // The body is decoded already.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  const body = await response.arrayBuffer()
  const isEmpty = status === 204 || status === 304 || status < 200
  return new Response(isEmpty ? null : body, {status, statusText, headers})
}

function backoff(attempt: number): number {
  return Math.min(30_000, 250 * 2 ** attempt)
}

function retryAfter({headers}: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 120) * 1000 : undefined
}
