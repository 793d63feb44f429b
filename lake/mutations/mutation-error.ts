import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'

/** Why the stored state does not allow a mutation, with the hosted lake's names. */
export type MutationFailure =
  | 'documentAlreadyExistsError'
  | 'documentNotFoundError'
  | 'documentRevisionIDDoesNotMatchError'
  | 'documentHasExistingReferencesError'
  | 'documentReferenceDoesNotExistError'
  | 'documentHasVersionsError'
  | 'releaseStateError'
  | 'transactionAlreadyExistsError'

/** Returns the error of one mutation or action. `refusedAt` adds its index. */
export function refusal(
  type: MutationFailure,
  description: string,
  extra: JsonObject = {},
): LakeError {
  return new LakeError('conflict', description, {type, description, ...extra})
}

/**
 * Returns the error of a whole request whose entry `index` failed with `error`. A conflict or missing
 * permission becomes an item of `{type, description, items: [{index, error}]}`, as `@sanity/client` reads it
 * (src/http/errors.ts). The message of any other LakeError gets the index as a prefix.
 */
export function refusedAt(kind: 'mutation' | 'action', index: number, error: unknown): unknown {
  if (error instanceof RangeError) {
    return new LakeError('invalid', `${kind}s[${index}]: nested too deeply.`)
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
