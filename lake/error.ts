import type {JsonObject} from './document.ts'

/**
 * The reason for an error. Each code has exactly one HTTP status, in `http/respond.ts`. Only the cause of
 * `internal` is hidden from the client and logged.
 */
export type LakeErrorCode =
  | 'invalid' // the request is malformed or not allowed
  | 'unauthorized' // credentials are missing or invalid
  | 'forbidden' // credentials are valid but not sufficient
  | 'not_found'
  | 'method_not_allowed' // the path exists, but not with this method
  | 'conflict' // the stored state does not allow it: exists, missing, another revision, still referenced
  | 'too_large'
  | 'address_too_long'
  | 'unsupported_media' // the bytes do not match their type, or the type is not supported
  | 'rate_limited'
  | 'caller_left' // the client closed the connection and reads no response; only the log has the status
  | 'not_implemented' // a part of Sanity's API that this lake does not implement
  | 'unavailable' // a temporary state of the lake: try again
  | 'timeout' // it exceeded its time limit, and would again
  | 'internal'

/**
 * The lake's only error class. `message` says what is wrong, where, and what to do.
 *
 * `details`, if given, becomes the body's `error` object in the form that `@sanity/client` reads (`{type:
 * 'mutationError', description, items}`, `{type: 'queryParseError', description, query, start, end}`, …).
 * Without it the body is `{statusCode, error, message}`. The client reads both forms in `src/http/errors.ts`.
 */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly code: LakeErrorCode
  readonly details: JsonObject | undefined

  constructor(code: LakeErrorCode, message: string, details?: JsonObject) {
    super(message)
    this.code = code
    this.details = details
  }
}
