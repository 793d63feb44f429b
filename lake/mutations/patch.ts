import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Owned} from './draft-copy.ts'
import type {Effort} from './effort.ts'
import {operate, operations, type Operation} from './patch-operations.ts'

const otherKeys = new Set(['id', 'query', 'params', 'ifRevisionID'])

/**
 * Applies a patch's operations, one kind after the other: set, setIfMissing, unset, inc, dec, insert,
 * diffMatchPatch. A path without a match changes nothing, except that `set` and `setIfMissing` create missing
 * objects on the way. The work is subtracted from `effort`. Containers in `owned` are changed in place, and copies are
 * added to it. Throws `invalid` for an unknown operation or a malformed path.
 */
export function applyPatchOperations(
  document: LakeDocument,
  patch: JsonObject,
  effort: Effort,
  owned: Owned = new Set(),
): LakeDocument {
  const {_id, _type} = document
  for (const key of Object.keys(patch)) {
    if (!operations.some((operation) => operation === key) && !otherKeys.has(key)) {
      throw new LakeError(
        'invalid',
        `Unknown patch operation "${key}". Use ${operations.join(', ')}.`,
      )
    }
  }
  let patched = document
  for (const operation of operations) {
    const operands = patch[operation]
    if (operands === undefined || operands === null) continue
    checkOperands(operation, operands)
    patched = applyOperation(patched, operation, operands, effort, owned)
  }
  for (const [key, value] of Object.entries({_id, _type})) {
    if (patched[key] !== value) {
      throw new LakeError(
        'invalid',
        `The patch of "${_id}" changes "${key}", which cannot be changed.`,
      )
    }
  }
  return patched
}

function applyOperation(
  document: LakeDocument,
  operation: Operation,
  operands: Json,
  effort: Effort,
  owned: Owned,
): LakeDocument {
  const {_id} = document
  try {
    // The operations change only parts of the value, so the result is still a document.
    return operate(document, operation, operands, effort, owned) as LakeDocument
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LakeError(
      'invalid',
      `The operation "${operation}" cannot be applied to "${_id}": ${reason}.`,
    )
  }
}

function checkOperands(operation: string, operands: Json): void {
  const expected = refuseOperands(operation, operands)
  if (expected) throw new LakeError('invalid', `The operation "${operation}" needs ${expected}.`)
}

/** Returns the expected operands; undefined if they are valid. */
function refuseOperands(operation: string, operands: Json): string | undefined {
  if (operation === 'unset') {
    const fits = Array.isArray(operands) && operands.every((path) => typeof path === 'string')
    return fits ? undefined : 'an array of paths'
  }
  if (!isJsonObject(operands)) return 'an object of values by path'
  const values = Object.values(operands)
  if (operation === 'insert') {
    const places = ['before', 'after', 'replace'].filter((place) => place in operands)
    const fits = places.length === 1 && typeof operands[places[0] ?? ''] === 'string'
    return fits && Array.isArray(operands['items'])
      ? undefined
      : 'one of before, after and replace with a path, and "items", an array'
  }
  if (operation === 'inc' || operation === 'dec') {
    return values.every((value) => typeof value === 'number') ? undefined : 'a number for each path'
  }
  if (operation === 'diffMatchPatch') {
    return values.every((value) => typeof value === 'string') ? undefined : 'a text for each path'
  }
  return undefined
}
