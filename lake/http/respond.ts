import {STATUS_CODES} from 'node:http'
import {LakeError, type LakeErrorCode} from '../error.ts'

/** The HTTP status of each error code. */
const statuses: Record<LakeErrorCode, number> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  address_too_long: 414,
  unsupported_media: 415,
  rate_limited: 429,
  // As in nginx: not an error of the lake, so not a 5xx in its log.
  caller_left: 499,
  internal: 500,
  not_implemented: 501,
  unavailable: 503,
  timeout: 504,
}

export function respond(value: unknown, status = 200): Response {
  return respondJson(JSON.stringify(value), status)
}

/** Responds with a string that is already JSON. */
export function respondJson(text: string, status = 200): Response {
  const response = new Response(text, {status, headers: jsonHeaders})
  plain.add(response)
  return response
}

const plain = new WeakSet<Response>()

/** Returns whether a response has only the headers of JSON. To read them would create an object for each of them. */
export function isPlainJson(response: Response): boolean {
  return plain.has(response)
}

/** Reports an error in the middle of a response. */
interface Cut {
  lake: {report: (error: unknown) => void}
  disconnect: (() => void) | undefined
}

/**
 * Responds with NDJSON. Errors before the first line are thrown. Later errors destroy the connection, so that
 * no client takes a partial response for a complete one.
 */
export function respondLines(lines: Iterable<unknown>, {lake, disconnect}: Cut): Response {
  const iterator = lines[Symbol.iterator]()
  const encoder = new TextEncoder()
  let next = iterator.next()
  let failed = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (failed) return
      if (next.done) {
        controller.close()
        return
      }
      controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
      try {
        next = iterator.next()
      } catch (error) {
        failed = true
        lake.report(error)
        if (disconnect) disconnect()
        else controller.error(error)
      }
    },
    cancel() {
      iterator.return?.()
    },
  })
  return new Response(body, {
    headers: {...jsonHeaders, 'content-type': 'application/x-ndjson; charset=utf-8'},
  })
}

/** Codes of temporary errors: the same request may succeed later. */
const passing = new Set<LakeErrorCode>(['rate_limited', 'unavailable'])

/**
 * Returns an error response in Sanity's form. An error other than LakeError is reported, and the client sees
 * "internal".
 */
export function refuse(error: unknown, report: (error: unknown) => void): Response {
  const shown = error instanceof LakeError ? error : hide(error)
  if (shown.code === 'internal') report(error)
  const response = respond(refusalBody(shown), statuses[shown.code])
  if (passing.has(shown.code)) response.headers.set('retry-after', '1')
  return response
}

/** Returns the body of an error response; `@sanity/client` reads both forms (its `src/http/errors.ts`). */
export function refusalBody(error: LakeError): Record<string, unknown> {
  const statusCode = statuses[error.code]
  if (error.details) return {statusCode, error: error.details}
  const body = {statusCode, error: STATUS_CODES[statusCode] ?? 'Error', message: error.message}
  // With this code the Studio discards a stored token and asks for a new login.
  return error.code === 'unauthorized' ? {...body, errorCode: 'SIO-401-ANF'} : body
}

function hide(_error: unknown): LakeError {
  return new LakeError('internal', 'Internal error. See the lake’s log.')
}

const jsonHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'Origin',
}
