import {STATUS_CODES} from 'node:http'
import {LakeError, type LakeErrorCode} from '../error.ts'

/** The only place where a reason becomes a status. */
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
  internal: 500,
  not_implemented: 501,
  unavailable: 503,
  timeout: 504,
}

export function respond(value: unknown, status = 200): Response {
  return respondJson(JSON.stringify(value), status)
}

/** For what is JSON already. */
export function respondJson(text: string, status = 200): Response {
  return new Response(text, {status, headers: jsonHeaders})
}

/** What a long answer needs when something goes wrong in its midst. */
interface Cut {
  lake: {report: (error: unknown) => void}
  disconnect: (() => void) | undefined
}

/**
 * One JSON value a line, as history and export send them. What is wrong with the request shows before
 * the first line, and is thrown. What goes wrong later cuts the connection, so that nobody takes a part
 * for the whole.
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

/** The same request may succeed in a moment. */
const passing = new Set<LakeErrorCode>(['rate_limited', 'unavailable'])

/**
 * A refusal as Sanity's JSON. What is not a LakeError is a fault of ours: it is reported in full and
 * shown as "internal".
 */
export function refuse(error: unknown, report: (error: unknown) => void): Response {
  const known = error instanceof LakeError ? error : hide(error)
  if (known.code === 'internal') report(error)
  const response = respond(refusalBody(known), statuses[known.code])
  if (passing.has(known.code)) response.headers.set('retry-after', '1')
  return response
}

/** The body of a refusal; `@sanity/client` reads both forms (its `src/http/errors.ts`). */
export function refusalBody(error: LakeError): Record<string, unknown> {
  const statusCode = statuses[error.code]
  if (error.details) return {statusCode, error: error.details}
  const body = {statusCode, error: STATUS_CODES[statusCode] ?? 'Error', message: error.message}
  // The code by which the Studio knows that a stored token is dead, and asks to log in again.
  return error.code === 'unauthorized' ? {...body, errorCode: 'SIO-401-ANF'} : body
}

function hide(_error: unknown): LakeError {
  return new LakeError('internal', 'The lake met a fault of its own. Its log says which.')
}

const jsonHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}
