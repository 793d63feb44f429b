import type {JsonObject} from './document.ts'

/**
 * Why the lake refused. Each code has exactly one HTTP status, in `http/respond.ts`.
 * `internal` is the only one whose cause stays in the log.
 */
export type LakeErrorCode =
  | 'invalid' // the request cannot be understood, or says something that is not allowed
  | 'unauthorized' // credentials are missing or not known
  | 'forbidden' // credentials are known and do not suffice
  | 'not_found'
  | 'method_not_allowed' // the path is known, the method is not one of its own
  | 'conflict' // the stored state refuses it: exists, missing, another revision, still referenced
  | 'too_large'
  | 'address_too_long'
  | 'unsupported_media' // bytes that are not what they claim to be, or not a kind the lake takes
  | 'rate_limited'
  | 'not_implemented' // part of Sanity's API that this lake does not answer yet
  | 'unavailable' // a passing state of the lake: try again
  | 'timeout' // it took longer than it may: trying again would as well
  | 'internal'

/**
 * The lake's only error. `message` is a sentence that a person can act on: what was wrong, where,
 * and what to do.
 *
 * `details`, when given, becomes the body's `error` object in the form that `@sanity/client` reads
 * (`{type: 'mutationError', description, items}`, `{type: 'queryParseError', description, query,
 * start, end}`, …); without it the body is `{statusCode, error, message}`. Both forms are read in
 * the client's `src/http/errors.ts`.
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
