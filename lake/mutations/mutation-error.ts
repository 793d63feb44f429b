import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'

/** Why one mutation was refused by what is stored, in the words of the hosted lake. */
export type MutationFailure =
  | 'documentAlreadyExistsError'
  | 'documentNotFoundError'
  | 'documentRevisionIDDoesNotMatchError'
  | 'documentHasExistingReferencesError'
  | 'documentReferenceDoesNotExistError'
  | 'documentHasVersionsError'
  | 'releaseStateError'
  | 'transactionAlreadyExistsError'

/** A refusal by what is stored. `refusedAt` adds which mutation or action it was. */
export function refusal(
  type: MutationFailure,
  description: string,
  extra: JsonObject = {},
): LakeError {
  return new LakeError('conflict', description, {type, description, ...extra})
}

/**
 * The error for a whole request, of which the entry `index` failed with `error`: a refusal, by what is
 * stored or for want of permission, becomes
 * one item of `{type, description, items: [{index, error}]}`, as `@sanity/client` reads it
 * (src/http/errors.ts); any other LakeError says in its message which entry it was.
 */
export function refusedAt(kind: 'mutation' | 'action', index: number, error: unknown): unknown {
  if (error instanceof RangeError) {
    return new LakeError('invalid', `${kind}s[${index}]: It is nested too deeply.`)
  }
  if (!(error instanceof LakeError)) return error
  if ((error.code === 'conflict' || error.code === 'forbidden') && error.details) {
    const description = `The ${kind}(s) failed`
    return new LakeError(error.code, `${description}: ${error.message}`, {
      type: `${kind}Error`,
      description,
      items: [{index, error: error.details}],
    })
  }
  return new LakeError(error.code, `${kind}s[${index}]: ${error.message}`, error.details)
}
